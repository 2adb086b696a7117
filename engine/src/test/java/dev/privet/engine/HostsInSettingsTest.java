package dev.privet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.testkit.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that a file of settings names is where data goes that is sent to the setting. */
class HostsInSettingsTest {

  @TempDir Path root;

  private Path sources;
  private Path resources;

  private static final String CLIENT =
      """
      package shop;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.boot.context.properties.ConfigurationProperties;
      import org.springframework.cloud.openfeign.FeignClient;
      import org.springframework.web.bind.annotation.PostMapping;
      import org.springframework.web.client.RestTemplate;
      record Lead(String email) {}
      @ConfigurationProperties(prefix = "crm")
      class CrmProperties {
        private String baseUrl;
        String getBaseUrl() { return baseUrl; }
        void setBaseUrl(String baseUrl) { this.baseUrl = baseUrl; }
      }
      @FeignClient(name = "crm", url = "${crm.base-url}")
      interface CrmClient {
        @PostMapping("/leads")
        void create(Lead lead);
      }
      class Crm {
        @Value("${crm.base-url}") private String url;
        private final RestTemplate rest = new RestTemplate();
        private final CrmProperties properties;
        private final CrmClient client;
        Crm(CrmProperties properties, CrmClient client) {
          this.properties = properties;
          this.client = client;
        }
        void byField(Lead lead) { rest.postForObject(url + "/leads", lead, Void.class); }
        void byGroup(Lead lead) {
          rest.postForObject(properties.getBaseUrl() + "/leads", lead, Void.class);
        }
        void byInterface(Lead lead) { client.create(lead); }
      }
      """;

  @BeforeEach
  void folders() throws IOException {
    sources = Files.createDirectories(root.resolve("src/main/java"));
    resources = Files.createDirectories(root.resolve("src/main/resources"));
    Files.writeString(sources.resolve("Crm.java"), CLIENT);
  }

  private List<String> findings() throws IOException {
    return SmallProject.audit(root, sources).findings().stream().map(Finding::rule).toList();
  }

  private void set(String file, String text) throws IOException {
    Files.writeString(resources.resolve(file), text);
  }

  private static final List<String> THREE = List.of("PRV104", "PRV104", "PRV104");

  @Test
  void aForeignHostIsAThirdParty() throws IOException {
    set("application.yml", "crm:\n  base-url: https://api.partner-crm.example\n");
    assertEquals(THREE, findings());
  }

  @Test
  void propertiesSayTheSame() throws IOException {
    set("application.properties", "crm.baseUrl=https://api.partner-crm.example");
    assertEquals(THREE, findings());
  }

  @Test
  void aSettingMayHaveADefault() throws IOException {
    set("application.yml", "crm:\n  base_url: ${CRM_URL:https://api.partner-crm.example}\n");
    assertEquals(THREE, findings());
  }

  @Test
  void whatIsSetForProductionCountsWhereNothingElseIs() throws IOException {
    set("application-prod.yml", "crm: {base-url: 'https://api.partner-crm.example'}");
    assertEquals(THREE, findings());
    set("application.yml", "crm: {base-url: 'http://localhost:8081'}");
    assertEquals(List.of(), findings());
  }

  @Test
  void aHostOfItsOwnIsNone() throws IOException {
    set("application.yml", "crm:\n  base-url: http://crm:8080\n");
    assertEquals(List.of(), findings());
  }

  @Test
  void otherSettingsAndProfilesAndBrokenFilesSayNothing() throws IOException {
    set("application.yml", "crm:\n  name: https://api.partner-crm.example\n");
    assertEquals(List.of(), findings());
    set("application.yml", "a: 1\n---\ncrm:\n  base-url: https://api.partner-crm.example\n");
    assertEquals(List.of(), findings());
    set("application.yml", "crm: [\n  base-url: https://api.partner-crm.example\n");
    assertEquals(List.of(), findings());
  }
}
