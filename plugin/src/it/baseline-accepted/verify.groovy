def accepted = new File(basedir, 'privet-baseline.yaml').text
assert accepted.count('PRV101') == 2

def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif'))
def results = sarif.runs[0].results
assert results.size() == 2
assert results.every { it.baselineState == 'unchanged' }
assert results.every { it.suppressions[0].justification == 'known' }
assert accepted.count('expires: 2999-12-31') == 2
assert new File(basedir, 'build.log').text.contains("Parameter expires (-Dprivet.expires) is 'soon', expected a date")
