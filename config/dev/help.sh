# shellcheck shell=bash

help() {
  case ${1:-} in
    up)
      cat <<'TEXT'
./sealport up [--detach] [--fresh] [--vcsim]

Fetches the servers through Maven, builds the portal, starts PostgreSQL, Keycloak and Payara Micro with the portal, loads the demo
cloud, and prints addresses and accounts. A second start reuses all of it and keeps the data.

  --detach   return when the portal answers; without it Ctrl-C stops everything
  --fresh    stop what runs, forget all data (programs and certificate stay), and start over
  --vcsim    the demo's vCenters are simulators, driven as real ones are, instead of the lab's; needs Go 1.25 or later.
             Simulators forget their VMs when they end: the next start, of either kind, needs --fresh

Settings (environment):
  SEALPORT_HOME          data, logs, process files                          ./.sealport
  SEALPORT_SERVERS       the servers' programs                              $SEALPORT_HOME/servers
  SEALPORT_PORT_OFFSET   added to 8443, 8080, 8180 (Keycloak), 15432 (DB)   0
  SEALPORT_BIND          address the portal and Keycloak listen on          127.0.0.1
  SEALPORT_JVM           options for the portal's JVM                       -XX:TieredStopAtLevel=1 (quick start;
                         empty for full speed once warm)
  SEALPORT_CONFIG        a file of settings (sealport.db.url=…) for the     none
                         portal; it wins over the environment
  SEALPORT_LOG           text or json: form of the portal's log             text
  SEALPORT_WAR           a WAR to run instead of building one
  SEALPORT_DB_URL, SEALPORT_DB_USER, SEALPORT_DB_PASSWORD    an external PostgreSQL (jdbc:postgresql://…)
  SEALPORT_KEYCLOAK_URL  an external Keycloak with the realm "sealport"
  SEALPORT_LAB_TPMS      AUTO or IDENTITY_ONLY                              AUTO: real TPMs when swtpm is there
  SEALPORT_INSTALL=no    never install Debian packages
  JAVA_HOME              the JDK to use (17 or later)
  MVNW_REPOURL           a Maven repository to take Maven from when mvn is missing
TEXT
      ;;
    down) say "./sealport down: stops exactly what ./sealport up started in this SEALPORT_HOME; the data stays." ;;
    status) say "./sealport status: what runs, its pid, port, memory and log, and what is wrong. Exit code 1 unless all is well." ;;
    test)
      cat <<'TEXT'
./sealport test [--keep] [Maven arguments]

Installs Chromium, swtpm, wrk and fonts from Debian packages when it may, starts an instance of its own (home .sealport/test, ports
moved by 400), runs every test of every module, and stops the instance.

  --keep           leave the test instance running
  -Dit.test=CopyVmIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false   one integration test
TEXT
      ;;
    bench)
      cat <<'TEXT'
./sealport bench [--quick] [--keep] [start] [lists] [calls]

Starts an instance of its own (home .sealport/bench, ports moved by 800) with 51,000 VMs, measures, prints a table of ratios with their
aims, writes .sealport/bench/results.json, and removes the instance. A missed aim is told; only a failed measurement is an error.

  start     the portal's start against that of a WAR of one class on the same Payara Micro
  lists     pages of 128 VMs at 50,000 against 1,000, and against the same SQL by plain JDBC
  calls     a GET of one VM with a bearer token against the one-class WAR, by wrk
  --quick   fewer rounds
  --keep    leave the instance running; the next bench uses it
TEXT
      ;;
    token)
      cat <<'TEXT'
./sealport token USER [--org ORG]

Prints an access token of a demo user, for example:
  curl --cacert .sealport/tls/ca.pem -H "Authorization: Bearer $(./sealport token victor)" https://localhost:8443/sealport/v1/vms

  --org ORG   the organization to act for; needed by users of several
TEXT
      ;;
    format) say "./sealport format: formats all Java sources as the build demands it." ;;
    '' | help)
      cat <<'TEXT'
Sealport: the cloud portal for virtual machines that hold their secrets in a TPM.

  ./sealport up [--detach] [--fresh]    build and start all of it, with the demo cloud
  ./sealport down                       stop it
  ./sealport status                     what runs and what is wrong
  ./sealport token USER [--org ORG]     an access token of a demo user
  ./sealport test                       every test of every module
  ./sealport bench                      measure
  ./sealport format                     format the sources

./sealport help COMMAND explains each.
TEXT
      ;;
    *) die "There is no command '$1'." ;;
  esac
}
