def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif'))
def results = sarif.runs[0].results
assert results == []
