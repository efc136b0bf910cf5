#!/usr/bin/env bash
# Makes a Python environment with pyvcloud as requirements.txt pins it: build.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")"
readonly TARGET=${1:?"the folder of the environment"}
mkdir -p "$(dirname "$TARGET")"
exec 9>"$TARGET.lock"
flock 9 # one build at a time
cmp -s requirements.txt "$TARGET/built" && exit 0
rm -rf "$TARGET"
python3 -m venv "$TARGET"
"$TARGET/bin/pip" install --quiet --no-deps --requirement requirements.txt
cp requirements.txt "$TARGET/built"
