def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/privet/privet.sarif')).runs[0]
assert run.results*.ruleId == ['PRV104']
assert run.results[0].properties.recipient.name == 'Acme CRM'
