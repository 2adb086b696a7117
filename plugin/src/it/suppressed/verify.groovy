def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif'))
def results = sarif.runs[0].results
assert results.size() == 2
assert results.every { it.suppressions.size() == 1 && it.suppressions[0].kind == 'inSource' }
