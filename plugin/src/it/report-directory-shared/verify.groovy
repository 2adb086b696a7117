// One folder for all modules: the whole lies in it, each module's reports in a folder of their own.
def reports = new File(basedir, 'reports')
assert reports.list().findAll { it.contains('.sarif') } == ['privet-project.sarif']
['a', 'b', 'report-directory-shared'].each {
  assert new File(reports, "dev.privet.it.$it/privet.sarif").exists()
}
assert new File(basedir, 'build.log').text.contains('privet-project.html')
assert !new File(basedir, 'target/privet').exists()
