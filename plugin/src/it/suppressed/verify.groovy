def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]
assert run.results.size() == 2
assert run.results.every { it.suppressions.size() == 1 && it.suppressions[0].kind == 'inSource' }
