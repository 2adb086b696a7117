def lines = new File(basedir, 'build.log').readLines()
def log = lines.join('\n')

// audit finds, reports and does not fail.
assert log.contains('Privet    1 error, 1 warning, no notes')
assert new File(basedir, 'target/privet/privet.sarif').exists()
assert lines.any { it ==~ /\[INFO\] +judge +\d+ ms/ }

// rules tells what is in force and from where.
assert lines.any { it ==~ /\[INFO\]   PRV103  error    PersonalDataToAi/ }
assert lines.any { it.contains('logging.yaml: ') && it.contains('sinks') }

// The others, quietly: the answer is all there is.
assert lines.any { it.endsWith('PRV103 PersonalDataToAi, error') }
assert lines.any { it.endsWith('  Customer.email: String') }
assert lines.any { it.startsWith('Reported  PRV101 PersonalDataInLog: Customer.email') }
assert lines.any { it.trim().startsWith('Logger.info lets data go to application log') }

// help tells the parameter of the goal.
assert lines.any { it.trim().startsWith('The line, as Orders.java:42') }

assert log.contains("Parameter at (-Dat) is 'Nowhere.java:9', expected an audited Java source")
assert log.contains("Parameter rule (-Drule) is 'PRV9', expected a rule's id or name")
assert log.contains("Parameter rulesVersion (-Dprivet.rulesVersion) is 'none', expected 0.")

// Eighty columns hold it all, addresses and code excepted.
def told = lines.findAll { it.startsWith('[INFO] ') && it.length() > 80 && !it.contains('---') }
assert told.every { it.contains('://') || it.startsWith('[INFO]     ') } : told
