# shellcheck shell=bash
# Programs the launcher needs: found, or installed from Debian packages where that is allowed.

need_java() {
  local java=${JAVA_HOME:+$JAVA_HOME/bin/java} version
  [[ -n $java ]] || java=$(command -v java) || die "No Java found: install a JDK 17 or name one in JAVA_HOME."
  [[ -x $java ]] || die "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it."
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
  [[ -n $version ]] || die "$java does not tell its version; a JDK 17 is needed."
  ((version >= 17)) || die "$java is Java $version; a JDK 17 is needed (JAVA_HOME names it)."
  JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$java")")")
  [[ -x $JAVA_HOME/bin/javac ]] || die "$JAVA_HOME is a Java runtime without compiler; a JDK 17 is needed."
  export JAVA_HOME
  PATH=$JAVA_HOME/bin:$PATH
}

# may_install: whether Debian packages can be installed here.
may_install() { [[ $SEALPORT_INSTALL == yes && $EUID == 0 ]] && command -v apt-get >/dev/null; }

# install_packages PACKAGE…: installs from Debian and says so; fails when it may not or cannot.
install_packages() {
  may_install || return 1
  local log=$LOG_DIR/packages.log
  mkdir -p "$LOG_DIR"
  export DEBIAN_FRONTEND=noninteractive
  if ! apt-get install -y --no-install-recommends "$@" >"$log" 2>&1; then
    # A fresh image has no package lists.
    apt-get update >>"$log" 2>&1 && apt-get install -y --no-install-recommends "$@" >>"$log" 2>&1 || return 1
  fi
  note "installed from Debian packages: $*"
}

need_maven() {
  if command -v mvn >/dev/null; then
    MAVEN=mvn
  elif [[ -n ${MVNW_REPOURL:-} ]]; then
    maven_from_repository
  elif install_packages maven; then
    MAVEN=mvn
  else
    die "Maven is missing: install it (Debian: apt-get install maven) or name a Maven repository in MVNW_REPOURL."
  fi
}

# maven_from_repository: what a Maven wrapper does, from the repository that MVNW_REPOURL names.
maven_from_repository() {
  local version=3.9.11 dir=$SEALPORT_SERVERS
  MAVEN=$dir/apache-maven-$version/bin/mvn
  [[ -x $MAVEN ]] && return
  mkdir -p "$dir"
  download "${MVNW_REPOURL%/}/org/apache/maven/apache-maven/$version/apache-maven-$version-bin.tar.gz" "$dir/maven.tar.gz"
  tar -xzf "$dir/maven.tar.gz" -C "$dir"
  rm -f "$dir/maven.tar.gz"
}

download() {
  if command -v curl >/dev/null; then
    curl -fsSL -o "$2" "$1"
  elif command -v wget >/dev/null; then
    wget -q -O "$2" "$1"
  else
    die "Neither curl nor wget is here to fetch $1."
  fi || die "Cannot fetch $1."
}

maven() { "$MAVEN" -B -f "$SEALPORT_ROOT/pom.xml" "$@"; }

# need_curl: for tokens; starting works without.
need_curl() {
  command -v curl >/dev/null || install_packages curl || die "curl is missing: it is needed to fetch a token."
}

# find_swtpm: real TPMs for the lab when swtpm is here or can be installed; else stand-ins that only have an identity.
find_swtpm() {
  LAB_TPMS=${SEALPORT_LAB_TPMS:-AUTO}
  [[ $LAB_TPMS == AUTO ]] || return 0
  command -v swtpm >/dev/null && command -v swtpm_setup >/dev/null && return
  install_packages swtpm swtpm-tools && return
  LAB_TPMS=IDENTITY_ONLY
  note "no swtpm here: TPMs of the lab are stand-ins that only have an identity"
}
