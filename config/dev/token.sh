# shellcheck shell=bash
# ./sealport token USER [--org ORG]: an access token of a demo user.

command_token() {
  local user='' organization='*'
  while [[ $# -gt 0 ]]; do
    case $1 in
      --org) organization=${2:?--org needs the name of an organization}; shift ;;
      -*) die "token does not know '$1'." ;;
      *) user=$1 ;;
    esac
    shift
  done
  [[ -n $user ]] || die "Whose token? ./sealport token USER [--org ORG]"
  settings_ports
  need_curl
  local answer token
  answer=$(curl -sS -d grant_type=password -d client_id=sealport-cli --data-urlencode "username=$user" \
    --data-urlencode "password=${SEALPORT_PASSWORD:-$DEMO_PASSWORD}" --data-urlencode "scope=openid organization:$organization" \
    "$OIDC_ISSUER/protocol/openid-connect/token") || die "Keycloak does not answer at $KEYCLOAK_URL; ./sealport up starts it."
  token=$(json_string access_token <<<"$answer")
  [[ -n $token ]] || die "Keycloak gives no token for $user: $(json_string error_description <<<"$answer")."
  check_organization "$user" "$organization" "$token"
  say "$token"
}

json_string() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

# check_organization: a token names the organization it acts for; Keycloak just leaves out one the user does not belong to.
check_organization() {
  local claims names
  claims=$(cut -d. -f2 <<<"$3" | tr '_-' '/+')
  while ((${#claims} % 4)); do claims+='='; done
  claims=$(base64 -d <<<"$claims")
  names=$(grep -o '"[^"]*":{"id"' <<<"$claims" | cut -d'"' -f2 | sort | tr '\n' ' ') || true
  case $names in
    '') die "$1 does not belong to ${2/#\*/any organization}." ;;
    *' '?*) die "$1 belongs to several organizations: choose one of ${names% } by --org." ;;
  esac
}
