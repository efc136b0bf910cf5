# shellcheck shell=bash
# ./sealport up --vcsim: simulators of vCenters in place of the lab's.

VCSIM_SOURCES=$SEALPORT_ROOT/integration-tests/vcsim
VCSIM_PROGRAM=$SEALPORT_HOME/vcsim/vcsim
VCSIM_PRINTED=$RUN_DIR/vcsim.json
VCSIM_VCENTERS=5

# Go's own cache makes a second build short.
start_vcsim() {
  local start log=$LOG_DIR/vcsim-build.log
  start=$(now)
  command -v go >/dev/null || die "--vcsim needs Go 1.25 or later on the path."
  mkdir -p "${VCSIM_PROGRAM%/*}"
  (cd "$VCSIM_SOURCES" && go build -o "$VCSIM_PROGRAM" .) >"$log" 2>&1 || fail_with_log "The simulator could not be built." "$log"
  launch vcsim "$VCSIM_PROGRAM" --demo --state "$SEALPORT_HOME/vcsim/state" --port "$VCSIM_PORT"
  wait_until vcsim 60 vcsim_answers
  step_done "Simulators of vCenters" "$start" "$(sed -n 's/.*"control":"\([^"]*\)".*/control: \1/p' "$VCSIM_PRINTED")"
}

# vcsim_answers: the simulator prints one line when it is ready; it holds passwords, if only the demo's.
vcsim_answers() {
  (umask 077 && grep -m 1 '^{"ready":true' "$LOG_DIR/vcsim.log" >"$VCSIM_PRINTED")
}
