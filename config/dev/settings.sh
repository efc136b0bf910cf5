# shellcheck shell=bash
# shellcheck disable=SC2034 # used by the files sourced beside it
# Every setting of the launcher, with its default. All can be given as environment variables.

absolute() { case $1 in /*) echo "$1" ;; *) echo "$PWD/$1" ;; esac; }

# Where data, logs and process files live; the servers' programs may be shared by several homes.
SEALPORT_HOME=$(absolute "${SEALPORT_HOME:-$SEALPORT_ROOT/.sealport}")
SEALPORT_SERVERS=$(absolute "${SEALPORT_SERVERS:-$SEALPORT_HOME/servers}")

# What runs already in this home keeps its ports: status, token and down need not be told them again.
SEALPORT_PORT_OFFSET=${SEALPORT_PORT_OFFSET:-$(cat "$SEALPORT_HOME/run/port-offset" 2>/dev/null || echo 0)}
# The demo listens for this machine only: its passwords are public.
SEALPORT_BIND=${SEALPORT_BIND:-127.0.0.1}
# Extra options for the portal's JVM. C1 alone halves the start, at the cost of peak throughput: measure with SEALPORT_JVM= (empty).
SEALPORT_JVM=${SEALPORT_JVM--XX:TieredStopAtLevel=1}
# "no" forbids the launcher to install Debian packages.
SEALPORT_INSTALL=${SEALPORT_INSTALL:-yes}
# A WAR that is already built; it is used as it is.
SEALPORT_WAR=${SEALPORT_WAR:-}

# External servers are used when named; nothing is started in their place.
EXTERNAL_DB=${SEALPORT_DB_URL:-}
EXTERNAL_KEYCLOAK=${SEALPORT_KEYCLOAK_URL:-}

settings_ports() {
  [[ $SEALPORT_PORT_OFFSET =~ ^[0-9]+$ ]] || die "SEALPORT_PORT_OFFSET must be a number, not '$SEALPORT_PORT_OFFSET'."
  HTTPS_PORT=$((8443 + SEALPORT_PORT_OFFSET))
  HTTP_PORT=$((8080 + SEALPORT_PORT_OFFSET))
  KEYCLOAK_PORT=$((8180 + SEALPORT_PORT_OFFSET))
  VCSIM_PORT=$((8989 + SEALPORT_PORT_OFFSET))
  DB_PORT=$((15432 + SEALPORT_PORT_OFFSET))
  ((DB_PORT < 65536)) || die "SEALPORT_PORT_OFFSET is too large: the database's port would be $DB_PORT."

  PORTAL_URL=${SEALPORT_PUBLIC_URL:-https://localhost:$HTTPS_PORT}
  KEYCLOAK_URL=${EXTERNAL_KEYCLOAK:-http://localhost:$KEYCLOAK_PORT}
  KEYCLOAK_URL=${KEYCLOAK_URL%/}
  OIDC_ISSUER=${SEALPORT_OIDC_ISSUER:-$KEYCLOAK_URL/realms/sealport}
}

RUN_DIR=$SEALPORT_HOME/run
LOG_DIR=$SEALPORT_HOME/log
TLS_DIR=$SEALPORT_HOME/tls
DATA_DIR=${SEALPORT_DATA_DIR:-$SEALPORT_HOME/data}
LAB_DIR=${SEALPORT_LAB_DIR:-$SEALPORT_HOME/lab}
KEYCLOAK_DIR=$SEALPORT_HOME/keycloak
SECRETS_FILE=$SEALPORT_HOME/secrets

DEMO_PASSWORD=sealport-demo
