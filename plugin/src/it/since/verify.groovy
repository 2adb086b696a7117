def results = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0].results
assert results.collect { it.locations[0].physicalLocation.region.startLine } == [14]
def log = new File(basedir, 'build.log').text
assert log.contains("Parameter since (-Dprivet.since) is 'nowhere', expected a revision of the Git repository")
// The sentence is wrapped at 80 columns, wherever the branch's name puts the break.
def sentences = log.replaceAll(/\s*\n\[INFO\]\s+/, ' ')
assert sentences.contains('where the branch left main: 2 findings that were there are left out.')
assert !new File(basedir, 'target/nowhere/privet.sarif').exists()
