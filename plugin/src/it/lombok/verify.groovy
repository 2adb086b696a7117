def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]
def found = run.results.collect { it.locations[0].physicalLocation.region.startLine + ' ' + it.properties.categories }
assert found == ['9 [contact.email]', '14 [credentials]']
