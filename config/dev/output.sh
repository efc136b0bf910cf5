# shellcheck shell=bash
# What people see: one line per step, one sentence per failure.

if [[ -t 1 ]]; then BOLD=$'\e[1m' DIM=$'\e[2m' RED=$'\e[31m' GREEN=$'\e[32m' PLAIN=$'\e[0m'; else BOLD='' DIM='' RED='' GREEN='' PLAIN=''; fi

say() { printf '%s\n' "$*"; }
note() { printf '  %s! %s%s\n' "$DIM" "$*" "$PLAIN"; }
die() {
  printf '%s%s%s\n' "$RED" "sealport: $*" "$PLAIN" >&2
  exit 1
}

# Milliseconds since the epoch, without a process per call.
now() { local t=$EPOCHREALTIME; t=${t/[.,]/}; echo "${t%???}"; }

# seconds MILLISECONDS: "12.3"
seconds() { printf '%d.%d' $(($1 / 1000)) $(($1 % 1000 / 100)); }

# step_done NAME START_MS [REMARK]: the progress line; the times also feed the summary of `up`.
step_done() {
  local took=$(($(now) - $2))
  printf '  %s✓%s %-34s %6s s   %s%s%s\n' "$GREEN" "$PLAIN" "$1" "$(seconds $took)" "$DIM" "${3:-}" "$PLAIN"
  [[ -z ${STEPS_FILE:-} ]] || printf '%s\t%s\t%s\n' "$1" "$2" "$took" >>"$STEPS_FILE"
}

# fail_with_log SENTENCE FILE: the sentence and the last lines that explain it.
fail_with_log() {
  if [[ -s $2 ]]; then
    printf '%s--- last lines of %s%s\n' "$DIM" "$2" "$PLAIN" >&2
    tail -n 15 "$2" >&2
  fi
  die "$1 The whole log is $2."
}
