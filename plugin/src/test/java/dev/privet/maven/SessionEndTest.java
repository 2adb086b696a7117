package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionRequest;
import org.junit.jupiter.api.Test;

class SessionEndTest {

  private final List<String> told = new ArrayList<>();

  private MavenExecutionRequest request(String behaviour) {
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setReactorFailureBehavior(behaviour);
    request.setExecutionListener(
        new AbstractExecutionListener() {
          @Override
          public void projectSkipped(ExecutionEvent event) {
            told.add("skipped");
          }

          @Override
          public void sessionEnded(ExecutionEvent event) {
            told.add("ended");
          }

          @Override
          public void projectFailed(ExecutionEvent event) {
            throw new IllegalStateException("as it was");
          }
        });
    return request;
  }

  @Test
  void onlyBuildsThatGoOnWaitForTheEnd() {
    assertTrue(SessionEnd.isAwaited(request(MavenExecutionRequest.REACTOR_FAIL_AT_END)));
    assertTrue(SessionEnd.isAwaited(request(MavenExecutionRequest.REACTOR_FAIL_NEVER)));
    assertFalse(SessionEnd.isAwaited(request(MavenExecutionRequest.REACTOR_FAIL_FAST)));
  }

  @Test
  void workComesBeforeTheSummaryAndEverythingIsHandedOn() {
    MavenExecutionRequest request = request(MavenExecutionRequest.REACTOR_FAIL_AT_END);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    SessionEnd.then(request, () -> told.add("work"));

    request.getExecutionListener().projectSkipped(null);
    request.getExecutionListener().sessionEnded(null);

    assertEquals(List.of("skipped", "work", "ended"), told);
    assertEquals(before, Thread.currentThread().getContextClassLoader());
    IllegalStateException failed =
        assertThrows(
            IllegalStateException.class, () -> request.getExecutionListener().projectFailed(null));
    assertEquals("as it was", failed.getMessage());
  }
}
