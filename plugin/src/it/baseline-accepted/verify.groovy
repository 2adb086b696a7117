def accepted = new File(basedir, 'privet-baseline.yaml').text
assert accepted.count('PRV101') == 2

def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]
assert run.results.size() == 2
assert run.results.every { it.baselineState == 'unchanged' }
