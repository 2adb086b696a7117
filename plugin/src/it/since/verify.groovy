def results = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0].results
assert results.collect { it.locations[0].physicalLocation.region.startLine } == [14]
def log = new File(basedir, 'build.log').text
assert log.contains("Parameter since (-Dprivet.since) is 'nowhere', expected a revision of the Git repository")
assert log.contains('findings that were there are')
assert !new File(basedir, 'target/nowhere/privet.sarif').exists()
