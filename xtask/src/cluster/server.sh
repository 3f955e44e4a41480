# Private PostgreSQL clusters for tests and developers, each a folder beside this file. Whoever wrote this file set above:
# `bin`, the folder of PostgreSQL's programs, and `step_down`, the words by which root becomes somebody else (else empty).
#
#   server make NAME                          a new, running cluster; prints its URL
#   server follow NAME                        a running replica NAME-replica of a running cluster; prints its URL
#   server start|stop|restart|kill|url NAME   of one that was made; `stop` and `kill` lose what was not committed
#   server init|durable|guard|sweep FOLDER    for `cargo xtask` only
#
# A test that stops a server makes one of its own first: others use the one that they were given.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
cd "$folder"

fail() {
  echo "error: $1" >&2
  exit 1
}

# shellcheck disable=SC2086 # the words of `step_down` are meant to be several
as_owner() { $step_down "$@"; }

control() { as_owner "$bin/pg_ctl" --pgdata "$here/data" --silent "$@"; }

start() {
  # After a kill the orphaned processes hold the shared memory for a moment.
  tries=0
  until control start --wait --timeout 60 --log "$here/log" --options "-k '$here'" 2>"$here/start.log"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 20 ]; then
      cat "$here/start.log" >&2
      tail -n 20 "$here/log" >&2 || true
      fail "the cluster in $here does not start"
    fi
    sleep 0.25
  done
}

stop() {
  if [ -f "$here/data/postmaster.pid" ]; then
    control stop --mode immediate || true
  fi
}

url() {
  host=$(printf %s "$here" | sed 's/%/%25/g; s,/,%2F,g; s/ /%20/g')
  printf 'postgresql://ayni@%s/postgres\n' "$host"
}

# Stops every cluster of a folder and removes it.
sweep() {
  for here in "$1"/*; do
    if [ -d "$here/data" ]; then
      stop
    fi
  done
  rm -rf "$1"
}

[ $# -eq 2 ] || fail "usage: server make|follow|start|stop|restart|kill|url NAME"
case $1 in
init)
  as_owner "$bin/initdb" --pgdata "$2/pristine" --username ayni --auth trust --encoding UTF8 --locale C --no-sync >"$2/init.log" 2>&1 || {
    cat "$2/init.log" >&2
    fail "initdb made no cluster"
  }
  # What was committed outlives a killed server; the machine itself is not expected to fail.
  as_owner tee -a "$2/pristine/postgresql.conf" >/dev/null <<'CONF'
fsync = off
full_page_writes = off
jit = off
listen_addresses = ''
max_connections = 200
shared_buffers = 64MB
timezone = 'UTC'
CONF
  exit
  ;;
durable)
  # For what is measured: what was committed outlives the machine too, and memory is what a small server gives. The last
  # of two settings holds.
  as_owner tee -a "$2/pristine/postgresql.conf" >/dev/null <<'CONF'
fsync = on
full_page_writes = on
synchronous_commit = on
max_wal_size = 4GB
shared_buffers = 512MB
CONF
  exit
  ;;
guard)
  # Whatever ends the one who holds the other end of our stdin, we are still here to tidy up.
  trap '' HUP INT TERM
  cat >/dev/null || true
  sweep "$2"
  exit
  ;;
sweep)
  sweep "$2"
  exit
  ;;
esac

case $2 in
'' | *[!a-z0-9_-]* | pristine) fail "a cluster is named by small letters, digits, - and _, and not \`pristine\`; not by \`$2\`" ;;
esac
here=$folder/$2
case $1 in
make)
  [ ! -e "$here" ] || fail "there is a cluster \`$2\` already"
  as_owner mkdir -m 700 "$here"
  as_owner cp -R "$folder/pristine" "$here/data"
  start
  url
  ;;
follow)
  [ ! -e "$here-replica" ] || fail "there is a replica of \`$2\` already"
  as_owner mkdir -m 700 "$here-replica"
  as_owner "$bin/pg_basebackup" --host "$here" --username ayni --pgdata "$here-replica/data" \
    --write-recovery-conf --checkpoint fast --no-sync >"$here/follow.log" 2>&1 || {
    cat "$here/follow.log" >&2
    fail "pg_basebackup made no replica of \`$2\`"
  }
  here=$here-replica
  start
  url
  ;;
start | stop | url) "$1" ;;
restart)
  stop
  start
  ;;
kill) as_owner kill -9 "$(head -n 1 "$here/data/postmaster.pid")" ;;
*) fail "\`$1\` is none of make, follow, start, stop, restart, kill, url" ;;
esac
