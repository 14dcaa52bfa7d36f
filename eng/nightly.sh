#!/usr/bin/env bash
# One night's work on one machine, for cron: trains what is not stored yet, judges, and compares with the night before.
#   eng/nightly.sh DIR [the options of claims run that choose runs]        without options: --tier full
#   17 1 * * *  cd /srv/ClaimsSuite && eng/nightly.sh /srv/claims
# DIR keeps the store, a log for each night, report.json, report.md, history.txt, which has the effects by engine, crates/, which tell what
# each night was made from, and verdicts.verified.txt, the approved verdicts: those of the first night, until others are accepted as the log
# says. Prints a line, and the verdict table where something is wrong, so that cron sends mail. Exit status: of claims judge (0 as expected,
# 1 not, or changed, 3 incomplete); 2 wrong options, or it does not build; 75 the night before is still at it.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: eng/nightly.sh DIR [the options of claims run that choose runs]" >&2; exit 2; }
dir=$1
shift
selection=("$@")
[ $# -gt 0 ] || selection=(--tier full)
mkdir -p "$dir/logs" "$dir/crates"
dir=$(cd "$dir" && pwd)
cd "$(dirname "$0")/.."

exec 9>"$dir/lock"
flock --nonblock 9 || { echo "nightly: another one is at work in $dir" >&2; exit 75; }

# cron sets a path on which dotnet need not be.
dotnet=$(command -v dotnet || true)
for candidate in "$HOME/.dotnet/dotnet" /usr/share/dotnet/dotnet /usr/local/bin/dotnet; do
  [ -n "$dotnet" ] || [ ! -x "$candidate" ] || dotnet=$candidate
done
[ -n "$dotnet" ] || { echo "nightly: dotnet: expected the .NET SDK on the path, found none" >&2; exit 2; }

night=$(date -u +%Y-%m-%dT%H%M%SZ)
log="$dir/logs/$night.log"
approved="$dir/verdicts.verified.txt"
against=()
[ ! -e "$approved" ] || against=(--against "$approved")

# Nothing that is started inherits the lock: a process that outlives this one does not keep the next night out.
claims() { "$dotnet" artifacts/bin/ClaimsSuite.Cli/release/claims.dll "$@" 9>&-; }
judge() { claims judge "${selection[@]}" --store "$dir/store" "$@"; }

"$dotnet" build -c Release src/ClaimsSuite.Cli >"$log" 2>&1 9>&- || { echo "nightly: it does not build, see $log" >&2; exit 2; }

# Whatever becomes of the training, judge says what is there: incomplete, or verdicts.
claims run "${selection[@]}" --store "$dir/store" --workers "$(nproc)" --format json --out "$dir/run.json" >>"$log" 2>&1 || true
rm -f "$dir/run.json"
status=0
judge --format json --out "$dir/report.json" --crate "$dir/crates/$night" "${against[@]}" >>"$log" 2>&1 || status=$?
if [ "$status" -le 1 ]; then
  judge --format markdown --out "$dir/report.md" >>"$log" 2>&1 || true
  # Nights before stay on record where this one cannot be added: not every option of claims run is one of claims history.
  step=0
  claims history "${selection[@]}" --store "$dir/store" >"$dir/history.new" 2>>"$log" || step=$?
  if [ "$step" -le 1 ]; then mv "$dir/history.new" "$dir/history.txt"; else rm "$dir/history.new"; fi
  [ "$step" -ne 1 ] || echo "nightly: the newest engine moved a result, see $dir/history.txt"
  if [ ! -e "$approved" ]; then
    judge --against "$approved" >>"$log" 2>&1 || true
    mv "$dir/verdicts.received.txt" "$approved"
  fi
fi

echo "nightly: exit status $status, see $log"
case $status in
  0) ;;
  1) cat "$dir/report.md"; grep '^claims:' "$log" | awk '!seen[$0]++' ;;
  *) tail -n 3 "$log" ;;
esac
exit "$status"
