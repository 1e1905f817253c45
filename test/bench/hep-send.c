/*
 * Sends datagrams over loopback at a steady rate, with little of the processors that the listener it tries needs too.
 *
 *   cc -O2 -o hep-send hep-send.c && ./hep-send FILE PORT RATE
 *
 * FILE holds a length (32 bits, of this machine) before each datagram. Prints how many were sent, and in how many seconds.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* As often as this what is due is sent, so that it comes evenly. */
#define TICK_NS 1000000
#define MOST_AT_ONCE 64

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec + at.tv_nsec / 1e9;
}

int main(int count, char **words) {
  if (count != 4) {
    fprintf(stderr, "usage: hep-send FILE PORT RATE\n");
    return 2;
  }
  int file = open(words[1], O_RDONLY);
  struct stat found;
  if (file < 0 || fstat(file, &found) < 0) {
    perror(words[1]);
    return 1;
  }
  uint8_t *bytes = mmap(NULL, found.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(atoi(words[2]))};
  inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
  int out = socket(AF_INET, SOCK_DGRAM, 0);
  if (bytes == MAP_FAILED || out < 0 || connect(out, (struct sockaddr *)&to, sizeof to) < 0) {
    perror("hep-send");
    return 1;
  }
  double rate = atof(words[3]);
  double began = now();
  long sent = 0;
  struct timespec tick = {0, TICK_NS};
  for (off_t at = 0; at < found.st_size;) {
    long due = (long)((now() - began) * rate);
    while (sent < due && at < found.st_size) {
      struct mmsghdr messages[MOST_AT_ONCE];
      struct iovec parts[MOST_AT_ONCE];
      int ready = 0;
      memset(messages, 0, sizeof messages);
      for (; ready < MOST_AT_ONCE && sent + ready < due && at < found.st_size; ready++) {
        uint32_t length;
        memcpy(&length, bytes + at, 4);
        parts[ready] = (struct iovec){bytes + at + 4, length};
        messages[ready].msg_hdr.msg_iov = &parts[ready];
        messages[ready].msg_hdr.msg_iovlen = 1;
        at += 4 + length;
      }
      for (int done = 0; done < ready;) {
        int now_sent = sendmmsg(out, messages + done, ready - done, 0);
        if (now_sent < 0) {
          perror("hep-send");
          return 1;
        }
        done += now_sent;
      }
      sent += ready;
    }
    nanosleep(&tick, NULL);
  }
  printf("%ld %.3f\n", sent, now() - began);
  return 0;
}
