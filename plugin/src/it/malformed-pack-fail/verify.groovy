def log = new File(basedir, 'build.log').text
assert log =~ /rules\/ours\.yaml:\d+:\d+/
assert log.contains('expected')
