# siptriage as one file, on a Debian without Node. It asks for no network, writes nowhere and is nobody:
#
#   docker build -t siptriage .
#   docker run --rm --network none --read-only --tmpfs /tmp -v "$PWD:/traces:ro" siptriage trace.pcap
FROM node:24-bookworm-slim AS build
WORKDIR /siptriage
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run binary

FROM debian:bookworm-slim
LABEL org.opencontainers.image.title="siptriage" \
      org.opencontainers.image.description="Says which SIP transfers and calls in a trace failed, who is at fault, why, and what to do" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /siptriage/release/siptriage-licences.txt /usr/share/doc/siptriage/
COPY --from=build --chmod=755 /siptriage/release/siptriage-linux-x64 /usr/local/bin/siptriage
ENV LANG=C.UTF-8
WORKDIR /traces
USER 65534:65534
ENTRYPOINT ["/usr/local/bin/siptriage"]
CMD ["--help"]
