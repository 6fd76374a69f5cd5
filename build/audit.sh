#!/usr/bin/env bash
# Asks the package source whether a package of the product, its tests or its benchmarks has a known fault. Needs the network; the tests ask build/known-faults.tsv, which needs none.
# Ends with 0 where the source knows of none, with 1 where it names one, and with 2 where it does not answer: a source that keeps no list says "none" of everything, so it is asked first
# about a version whose fault everybody knows.
set -uo pipefail
self=$(readlink -f "${BASH_SOURCE[0]}"); root=$(cd "${self%/*}/.." && pwd)
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cat > "$work/control.csproj" <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.3" /></ItemGroup>
</Project>
X
ask() { dotnet list "$1" package --vulnerable --include-transitive 2>&1; }
dotnet restore "$work/control.csproj" -v quiet --nologo > "$work/restore" 2>&1 || { cat "$work/restore" >&2; echo "The package source does not answer; nothing was looked at." >&2; exit 2; }
if ! ask "$work/control.csproj" | grep -q 'GHSA-5crp-9r3c-p9vr'; then
  echo "The package source keeps no list of faults: it does not know that of Newtonsoft.Json 12.0.3 (GHSA-5crp-9r3c-p9vr). What it says of ours is worth nothing." >&2
  exit 2
fi
dotnet restore "$root/Assiduous.slnx" -v quiet --nologo > "$work/restore" 2>&1 || { cat "$work/restore" >&2; exit 2; }
said=$(ask "$root/Assiduous.slnx") || { printf '%s\n' "$said" >&2; exit 2; }
printf '%s\n' "$said"
if grep -q 'GHSA-' <<< "$said"; then exit 1; fi
