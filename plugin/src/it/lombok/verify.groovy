// Neither processor has run: accessors, builders and mappers are known from what is written.
def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]
def found = run.results.collect { it.locations[0].physicalLocation.region.startLine + ' ' + it.properties.categories }
assert found == ['9 [contact.email]', '14 [credentials]', '20 [contact.email]'] : found
assert !new File(basedir, 'target/classes').exists()
