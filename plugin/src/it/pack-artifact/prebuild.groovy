// A house's packs as its repository has them.
def folder = new File(localRepositoryPath, 'com/acme/it/privet-packs/1.0')
folder.mkdirs()
new File(folder, 'privet-packs-1.0.pom').text = '''<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.acme.it</groupId>
  <artifactId>privet-packs</artifactId>
  <version>1.0</version>
</project>
'''
new File(folder, 'privet-packs-1.0.jar').withOutputStream { out ->
  def jar = new java.util.jar.JarOutputStream(out)
  jar.putNextEntry(new java.util.jar.JarEntry('META-INF/privet/crm.yaml'))
  jar.write('''pack: acme
recipients:
  crm: {name: Acme CRM, kind: third-party, vendor: Acme}
sinks:
  - id: acme.crm.create
    method: shop.Crm#create
    recipient: crm
    as: text
    sends: Argument[0]
'''.getBytes('UTF-8'))
  jar.close()
}
return true
