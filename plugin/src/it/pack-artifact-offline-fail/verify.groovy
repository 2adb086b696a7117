def log = new File(basedir, 'build.log').text
assert log.contains("packs (-Dprivet.packs) is 'com.acme.it:nowhere:1.0', expected an artifact that can be resolved")
assert log.contains('Maven is offline')
assert !log.contains('NullPointerException')
