#!/usr/bin/env bash
# Builds OpenTofu and the Terraform provider of Cloud Director from the modules that go.mod pins: build.sh FOLDER
# Each is built with the dependencies that its own go.mod and go.sum pin. The provider is as it was released. Of OpenTofu the
# backends for remote state stay out: they are most of the time to build it, and no test has remote state.
set -euo pipefail
cd "$(dirname "$0")"
readonly OPENTOFU=github.com/opentofu/opentofu PROVIDER=github.com/vmware/terraform-provider-vcd/v3
readonly TARGET=${1:?"the folder that gets the programs"}
export GOTOOLCHAIN=local GOFLAGS=-buildvcs=false CGO_ENABLED=0

# module PATH: the folder of the pinned version, checked against go.sum.
module() {
  GOFLAGS=-mod=readonly go mod download "$1" >&2
  go list -mod=readonly -m -f '{{.Dir}}' "$1"
}

build_provider() {
  (cd "$(module $PROVIDER)" && go build -ldflags='-s -w' -o "$TARGET/terraform-provider-vcd" .)
}

build_opentofu() {
  local source=$TARGET/opentofu
  rm -rf "$source"
  cp -r "$(module $OPENTOFU)" "$source"
  chmod -R u+w "$source"
  sed -i -e '/remote-state\//d' -e '/backend\(Azure\|Consul\|Cos\|GCS\|HTTP\|Inmem\|Kubernetes\|OSS\|Pg\|S3\)\.New/d' \
    "$source/internal/backend/init/init.go"
  (cd "$source" && go build -ldflags='-s -w' -o "$TARGET/tofu" ./cmd/tofu)
  rm -rf "$source"
}

mkdir -p "$(dirname "$TARGET")"
exec 9>"$TARGET.lock"
flock 9 # one build at a time
mkdir -p "$TARGET"
cmp -s go.sum "$TARGET/built" && exit 0
build_provider
build_opentofu
cp go.sum "$TARGET/built"
