package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionTest {

  private final ReactorModule model = Modules.module(0, "model");
  private final ReactorModule service = Modules.module(1, "service", "model");
  private final ReactorModule web = Modules.module(2, "web", "service");
  private final ReactorModule tool = Modules.module(3, "tool");

  @Test
  void dependenciesConnectInBothDirections() {
    List<ReactorModule> all = List.of(tool, web, service, model);
    assertEquals(List.of(model, service, web), Connection.of(all, Set.of("service")));
    assertEquals(List.of(model, service, web), Connection.of(all, Set.of("model")));
  }

  @Test
  void whatNothingConnectsStaysAlone() {
    assertEquals(List.of(tool), Connection.of(List.of(model, service, web, tool), Set.of("tool")));
  }
}
