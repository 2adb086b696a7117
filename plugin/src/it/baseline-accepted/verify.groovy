def accepted = new File(basedir, 'privet-baseline.yaml').text
assert accepted.count('PRV101') == 2

def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif'))
def results = sarif.runs[0].results
assert results.size() == 2
assert results.every { it.baselineState == 'unchanged' }
