def log = new File(basedir, 'build.log').text
assert log.contains('Could not write the reports to')
assert log.contains('privet.reportDirectory')
assert new File(basedir, 'occupied').text == 'A file where a folder should be.\n'
