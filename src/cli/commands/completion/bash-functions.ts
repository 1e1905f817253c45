/**
 * The part of the script for bash that is the same whatever the commands are. For bash 3.2 and later, without the package of
 * completions. A `=` takes a word apart in COMP_WORDS, and what is offered stands in the place of the last part only: so words
 * are put together again, and of what is offered the part is left out that stands there. Files are readline's own, which knows
 * how they are quoted: they are completed where nothing is offered.
 */
export const BASH_FUNCTIONS = `_siptriage_words() {
  local word
  compopt +o bashdefault +o default 2>/dev/null
  for word in "$@"; do
    [[ $word == "$typed"* ]] && COMPREPLY+=("$head\${word#"$there"}")
  done
}

_siptriage_anything() {
  compopt +o bashdefault +o default 2>/dev/null
}

_siptriage_files() {
  :
}

_siptriage_folders() {
  compopt +o bashdefault +o default -o dirnames 2>/dev/null
}

_siptriage_forms() {
  [[ $typed == *=* ]] && return
  compopt -o nospace 2>/dev/null
  _siptriage_words "\${@/%/=}"
}

# A command, or a file of the command that needs no name.
_siptriage_first() {
  local name
  for name in $(_siptriage_commands); do
    [[ $name == "$typed"* ]] && COMPREPLY+=("$name")
  done
  if [[ \${#COMPREPLY[@]} -gt 0 ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r name; do
      [[ -n $name ]] && COMPREPLY+=("$name")
    done <<<"$(compgen -f -- "$typed")"
  fi
}

# Of what stands before the cursor: the command, the option whose value is typed, how many arguments there are.
_siptriage_look() {
  local i=0 is_over='' word
  while [[ $i -lt $last && \${words[i]} == --lang* ]]; do
    [[ \${words[i]} == --lang ]] && i=$((i + 1))
    i=$((i + 1))
  done
  [[ $i -gt $last ]] && option=--lang
  [[ $i -eq $last ]] && is_first=1
  if [[ $i -lt $last && " $(_siptriage_commands) " == *" \${words[i]} "* ]]; then
    command=\${words[i]}
    i=$((i + 1))
  fi
  for (( ; i < last; i++)); do
    word=\${words[i]}
    if [[ -z $is_over && $word == -- ]]; then
      is_over=1
    elif [[ -z $is_over && $word == -?* ]]; then
      if _siptriage_takes "$word"; then
        i=$((i + 1))
        [[ $i -eq $last ]] && option=$word
      fi
    else
      at=$((at + 1))
    fi
  done
  [[ -z $option && -z $is_over && $typed == -* ]] && is_option=1
}

_siptriage() {
  local command='' option='' is_first='' is_option='' at=0 typed there='' head='' last=0 i
  local -a words
  words=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    if [[ $i -gt 1 && (\${COMP_WORDS[i]} == "=" || \${COMP_WORDS[i - 1]} == "=") ]]; then
      words[last]+=\${COMP_WORDS[i]}
    else
      words+=("\${COMP_WORDS[i]}")
    fi
    last=$((\${#words[@]} - 1))
  done
  typed=\${words[last]}
  _siptriage_look
  if [[ -n $is_option && $typed == --*=* ]]; then
    option=\${typed%%=*}
    head=$option=
    typed=\${typed#*=}
  fi
  if [[ $COMP_WORDBREAKS == *=* ]]; then
    head=
    [[ $typed == *=* ]] && there=\${typed%"\${typed##*=}"}
  fi
  if [[ -n $option ]]; then
    _siptriage_value "$command $option"
  elif [[ -n $is_option ]]; then
    _siptriage_options "$command"
  elif [[ -n $is_first ]]; then
    _siptriage_first
  else
    _siptriage_argument "$command $at"
  fi
}

complete -o bashdefault -o default -F _siptriage siptriage
`;
