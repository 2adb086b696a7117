package dev.privet.maven;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * The end of a build that goes on after failures. There the module that everything waits for may be
 * one that Maven leaves out, and only the session's end says that nobody will come any more. A
 * plugin is told of it by no other means than taking the place of the listener that tells the
 * build's progress, and handing everything on.
 */
final class SessionEnd {

  private static final Set<String> GOES_ON =
      Set.of(MavenExecutionRequest.REACTOR_FAIL_AT_END, MavenExecutionRequest.REACTOR_FAIL_NEVER);

  private SessionEnd() {}

  /** Whether a build goes on with other modules when one has failed. */
  static boolean isAwaited(MavenExecutionRequest request) {
    return GOES_ON.contains(String.valueOf(request.getReactorFailureBehavior()))
        && request.getExecutionListener() != null;
  }

  /** Runs something when all modules have been built or left out, before Maven sums up. */
  static void then(MavenExecutionRequest request, Runnable work) {
    ExecutionListener told = request.getExecutionListener();
    ClassLoader plugin = SessionEnd.class.getClassLoader();
    request.setExecutionListener(
        (ExecutionListener)
            Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                (proxy, event, arguments) -> {
                  if (event.getName().equals("sessionEnded")) {
                    within(plugin, work);
                  }
                  try {
                    return event.invoke(told, arguments);
                  } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                  }
                }));
  }

  private static void within(ClassLoader loader, Runnable work) {
    Thread here = Thread.currentThread();
    ClassLoader before = here.getContextClassLoader();
    here.setContextClassLoader(loader);
    try {
      work.run();
    } finally {
      here.setContextClassLoader(before);
    }
  }
}
