#!/usr/bin/env bash
# Packs Assiduous.Citations, restores the package from a folder into a new project elsewhere, and runs it there.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet pack "$root/src/Assiduous.Citations" -c Release -o "$work/feed" -p:PackageVersion=0.0.1-check --nologo -v quiet
mkdir "$work/user" && cd "$work/user"
cat > user.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><RestorePackagesPath>packages</RestorePackagesPath></PropertyGroup>
  <ItemGroup><PackageReference Include="Assiduous.Citations" Version="0.0.1-check" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using Assiduous.Citations;

foreach (var citation in CitationReader.Read("He fell. (Pl. Tr. at 28:7.) Graham v. Connor, 490 U.S. 386, 396 (1989). Id. at 397."))
    System.Console.WriteLine(citation.Kind + " " + citation.Text);
X
dotnet restore --source "$work/feed" --nologo -v quiet
out=$(dotnet run --no-restore)
expected=$'Transcript Pl. Tr. at 28:7\nCase Graham v. Connor, 490 U.S. 386, 396 (1989)\nId Id. at 397'
[ "$out" = "$expected" ] || { printf 'The package reads otherwise:\n%s\n' "$out"; exit 1; }
contents=$(unzip -Z1 "$work"/feed/*.nupkg)
for part in README.md lib/net10.0/Assiduous.Citations.dll lib/net10.0/Assiduous.Citations.xml; do
  grep -qxF "$part" <<<"$contents" || { echo "The package lacks $part"; exit 1; }
done
echo "The package can be restored and used."
