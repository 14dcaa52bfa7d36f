// Validates an RO-Crate with npm's `ro-crate`. The library's own copy of the RO-Crate context replaces the one on the network; other
// contexts count as empty.
//
//     npm install --prefix /tmp/validator ro-crate@3.7.2
//     NODE_PATH=/tmp/validator/node_modules node eng/validate-crate.js DIR
//
// Prints what is wrong and how many checks passed; ends with 1 if anything is wrong.
const fs = require("fs");
const path = require("path");

const official = require("ro-crate/lib/context.json");
// The library keeps the function that it finds as it is loaded.
globalThis.fetch = async (url) =>
  ({ ok: true, json: async () => (String(url).includes("/ro/crate/") ? official : { "@context": {} }) });
const { ROCrate } = require("ro-crate/lib/rocrate");
const { Validator } = require("ro-crate/lib/validator");

async function main(folder) {
  const json = JSON.parse(fs.readFileSync(path.join(folder, "ro-crate-metadata.json")));
  const crate = new ROCrate(json, { array: true, link: true });
  await crate.resolveContext();
  const validator = new Validator(crate);
  await validator.validate();
  const files = Object.fromEntries(fs.readdirSync(folder).map((name) => [name, { exists: true, isDir: false }]));
  validator.checkFiles(files, crate);
  const wrong = validator.results.filter((result) => result.status !== "success");
  for (const { status, entity, message } of wrong) console.log([status, entity, message].filter(Boolean).join(": "));
  console.log(`${validator.results.length - wrong.length} checks passed, ${wrong.length} did not`);
  process.exitCode = wrong.length ? 1 : 0;
}

if (!fs.existsSync(path.join(process.argv[2] ?? "", "ro-crate-metadata.json"))) {
  console.error("usage: node eng/validate-crate.js DIR, a folder with ro-crate-metadata.json");
  process.exit(2);
}
main(process.argv[2]);
