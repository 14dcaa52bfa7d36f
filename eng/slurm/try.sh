#!/usr/bin/env bash
# Tries claims submit on the Slurm that sbatch finds: a job array of 8 shards, of which one is cancelled while it runs, the judge's
# job, which must say that runs are missing, the same submitted again, and the reports of the cluster and of one process compared.
#   eng/slurm/try.sh DIR [the options of claims run that choose runs]
# DIR must be seen by all nodes and not exist yet. Without options: C01 and C02 of the fast tier on strokes.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: eng/slurm/try.sh DIR [the options of claims run that choose runs]" >&2; exit 2; }
dir=$1
shift
selection=("$@")
[ $# -gt 0 ] || selection=(C01 C02 --dataset strokes --replicates 8)
cd "$(dirname "$0")/../.."
claims=artifacts/bin/ClaimsSuite.Cli/release/claims.dll
[ -f "$claims" ] || { echo "try.sh: expected $claims; build it first: dotnet build -c Release" >&2; exit 2; }
[ ! -e "$dir" ] || { echo "try.sh: $dir: expected a folder that is not there yet" >&2; exit 2; }
mkdir -p "$dir"

state() { scontrol show job "$1" --oneliner | sed -nE 's/.*JobState=([A-Z_]+).*/\1/p' | sort -u; }

submit() { # sets $array and $judge
  local said
  said=$(dotnet "$claims" submit "${selection[@]}" --store "$dir/store" --shards 8)
  echo "$said"
  array=$(sed -nE 's/^job ([0-9]+): .*/\1/p' <<<"$said")
  judge=$(sed -nE 's/.*; job ([0-9]+): .*/\1/p' <<<"$said")
}

await_judge() { # prints the exit status of the judge's job
  until state "$judge" | grep -qE 'COMPLETED|FAILED|CANCELLED|TIMEOUT'; do sleep 1; done
  scontrol show job "$judge" --oneliner | sed -nE 's/.* ExitCode=([0-9]+):.*/\1/p'
}

without_times() { grep -v '"seconds"' "$1"; }

submit
until [ "$(state "${array}_2")" = RUNNING ]; do sleep 0.2; done
# Until its process has begun, and so that it cannot have ended.
sleep 2
scancel "${array}_2"
status=$(await_judge)
echo "shard 2 was cancelled ($(state "${array}_2")); the judge's job ended with $status: $(tail -n 1 "$dir/store/slurm/judge-$judge.log")"
[ "$status" = 3 ] || { echo "try.sh: expected exit status 3, incomplete" >&2; exit 1; }

submit
status=$(await_judge)
echo "submitted again, the judge's job ended with $status"
[ "$status" -le 1 ] || exit 1

# Whether the verdicts of so small a job are the expected ones is not what is tried here.
dotnet "$claims" run "${selection[@]}" --workers 1 --format json --out "$dir/one.json" || [ $? = 1 ]
diff <(without_times "$dir/one.json") <(without_times "$dir/store/slurm/report.json")
echo "the report is that of one process, but for times"
