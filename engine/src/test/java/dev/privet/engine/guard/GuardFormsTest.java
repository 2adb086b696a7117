package dev.privet.engine.guard;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form of guard, and what only looks like one, on Java sources. */
class GuardFormsTest {
  private static final String STUBS =
      """
      enum Purpose { ANALYTICS, AI_TRAINING, NEWSLETTER }
      enum ConsentStatus { GRANTED, DENIED, PENDING }
      interface User {
        String id(); String getId(); boolean hasConsent(); boolean hasAnalyticsConsent();
        boolean hasOptedOut(); boolean isDoNotTrack(); boolean isAdult(); boolean isPremium();
        ConsentStatus getConsentStatus(); Boolean getConsent(); Consent consent();
        Set<Purpose> getConsents(); User getManager();
      }
      interface Consent { boolean isWithdrawn(); boolean isGranted(); Purpose purpose(); }
      interface ConsentService {
        boolean has(User u, Purpose p); boolean allows(User u, Purpose p);
        boolean hasConsent(String id, Purpose p);
        void requireConsent(User u, Purpose p);
        Optional<Consent> findConsent(String userId);
      }
      """;

  @TempDir Path folder;

  private void check(String members) {
    ProbedSource.check(
        folder, STUBS + "class T {\n  static void sink(Object o) {}\n" + members + "\n}\n");
  }

  @Test
  void ifElse() {
    check(
        """
        void m(User u) {
          if (u.hasConsent()) { sink(u); //: * of $0
          } else { sink(u); //: nothing
          }
          sink(u); //: nothing
        }
        void early(User u) {
          if (!u.hasAnalyticsConsent()) return;
          sink(u); //: ANALYTICS of $0
        }
        void thrown(User u) {
          if (!u.hasConsent()) throw new IllegalStateException();
          sink(u); //: * of $0
        }
        void ignored(User u) {
          u.hasConsent();
          sink(u); //: nothing
        }
        void after(User u) {
          sink(u); //: nothing
          if (u.hasConsent()) { return; }
        }
        """);
  }

  @Test
  void connectives() {
    check(
        """
        void and(User u, boolean b) {
          if (b && u.hasConsent()) sink(u); //: * of $0
          if (u.hasConsent() || b) sink(u); //: nothing
          if (!(u.hasOptedOut() || b)) sink(u); //: !out * of $0
          if (!u.hasConsent() || b) return;
          sink(u); //: * of $0
        }
        void purposes(User u, ConsentService s) {
          if (u.hasAnalyticsConsent() || s.has(u, Purpose.AI_TRAINING)) {
            sink(u); //: ANALYTICS of $0 | AI_TRAINING of $0
          }
          String x = u.hasConsent() ? id(u) : "none";
          if (u.hasConsent() == false) return;
          if (Boolean.FALSE.equals(u.getConsent())) return;
          sink(u); //: * of $0
        }
        String id(User u) { return ""; }
        void bits(User u, boolean b) {
          boolean ok = u.hasConsent() & b;
          if (ok) sink(u); //: * of $0
          boolean or = u.hasConsent() | b;
          if (or) sink(u); //: nothing
        }
        """);
  }

  @Test
  void locals() {
    check(
        """
        void local(User u, boolean b) {
          boolean ok = u.hasConsent() && !b;
          if (ok) sink(u); //: * of $0
          boolean not = !ok;
          if (!not) sink(u); //: * of $0
          ok = true;
          if (ok) sink(u); //: nothing
        }
        void late(User u, boolean b) {
          boolean ok = u.hasConsent();
          if (b) { ok = true; }
          if (ok) sink(u); //: nothing
        }
        void nulls(User u) {
          User granted = u.hasConsent() ? u : null;
          if (granted != null) sink(granted); //: * of $0
        }
        """);
  }

  @Test
  void loops() {
    check(
        """
        void each(List<User> users) {
          for (User u : users) {
            if (!u.hasConsent()) continue;
            sink(u); //: * of local
          }
          for (int i = 0; i < users.size(); i++) {
            if (users.get(i).hasConsent()) sink(users.get(i)); //: * of $0.[i]
          }
          boolean last = false;
          for (User u : users) {
            if (last) sink(u); //: nothing
            last = u.hasConsent();
          }
        }
        void until(User u) {
          while (u.hasConsent()) { sink(u); //: * of $0
          }
          sink(u); //: nothing
        }
        void break_(List<User> users) {
          for (User u : users) {
            if (!u.hasConsent()) break;
            sink(u); //: * of local
          }
          sink(users); //: nothing
        }
        """);
  }

  @Test
  void statuses() {
    check(
        """
        void compare(User u) {
          if (u.getConsentStatus() == ConsentStatus.GRANTED) sink(u); //: * of $0
          if (u.getConsentStatus() != ConsentStatus.DENIED) sink(u); //: nothing
          if (u.getConsentStatus() == ConsentStatus.PENDING) sink(u); //: nothing
          if (u.getConsentStatus() != null) sink(u); //: nothing
          if (ConsentStatus.GRANTED.equals(u.getConsentStatus())) sink(u); //: * of $0
          switch (u.getConsentStatus()) {
            case GRANTED: sink(u); //: * of $0
              break;
            case PENDING: sink(u); //: nothing
            default:
          }
        }
        void boxed(User u) {
          if (u.getConsent() != null) sink(u); //: nothing
          if (u.getConsent() != null && u.getConsent()) sink(u); //: * of $0
          if (Boolean.TRUE.equals(u.getConsent())) sink(u); //: * of $0
        }
        void object(User u) {
          Consent c = u.consent();
          if (c != null && !c.isWithdrawn()) sink(u); //: !out * of $0.consent & * of $0.consent
          if (c != null && c.isWithdrawn()) sink(u); //: nothing
          if (c.isGranted()) sink(u); //: * of $0.consent
        }
        """);
  }

  @Test
  void services() {
    check(
        """
        ConsentService consents;
        void calls(User u, User v) {
          if (consents.has(u, Purpose.ANALYTICS)) sink(u); //: ANALYTICS of $0
          if (consents.hasConsent(v.getId(), Purpose.AI_TRAINING)) sink(u); //: AI_TRAINING of $1
          if (u.getConsents().contains(Purpose.ANALYTICS)) sink(u); //: ANALYTICS of $0.consents
          if (u.getManager().hasConsent()) sink(u); //: * of $0.manager
          consents.requireConsent(u, Purpose.NEWSLETTER);
          sink(u); //: NEWSLETTER of $0
        }
        void purposeLocal(User u, Purpose p) {
          Purpose mine = Purpose.AI_TRAINING;
          if (consents.allows(u, mine)) sink(u); //: AI_TRAINING of $0
          if (consents.allows(u, p)) sink(u); //: $1 of $0
        }
        void optional(User u) {
          if (consents.findConsent(u.getId()).isPresent()) sink(u); //: * of $0
          if (consents.findConsent(u.getId()).isEmpty()) return;
          sink(u); //: * of $0
        }
        void mapped(User u) {
          if (consents.findConsent(u.getId()).map(Consent::isGranted).orElse(false)) sink(u); //: * of $0
          boolean open = consents.findConsent(u.getId()).map(c -> c.isGranted()).orElse(true);
          if (open) sink(u); //: nothing
        }
        """);
  }

  @Test
  void helpers() {
    check(
        """
        boolean may(User u) { return check(u); }
        static boolean check(User u) { if (u.hasConsent()) { return true; } return false; }
        boolean either(User u) { return u.isPremium() || u.hasConsent(); }
        boolean hide(User u) { return !u.hasConsent(); }
        boolean hasConsentAlways(User u) { return true; }
        boolean hasConsentOrFlag(User u, boolean flag) { return u.hasConsent() || flag; }
        Set<String> granted;
        boolean isConsentGiven(User u) { return granted.contains(u.id()); }
        boolean isConsentMissing(User u) { return !granted.contains(u.id()); }
        boolean hasNoRealConsent(User u) { return !granted.contains(u.id()); }
        void use(User u) {
          if (may(u)) sink(u); //: * of $0
          if (either(u)) sink(u); //: nothing
          if (!hide(u)) sink(u); //: * of $0
          if (hide(u)) sink(u); //: nothing
          if (hasConsentAlways(u)) sink(u); //: nothing
          if (hasConsentOrFlag(u, true)) sink(u); //: nothing
          if (hasConsentOrFlag(u, false)) sink(u); //: * of $0
          if (isConsentGiven(u)) sink(u); //: * of $0
          if (!isConsentMissing(u)) sink(u); //: * of $0
        }
        """);
  }

  @Test
  void throwingGuards() {
    check(
        """
        void requireConsent(User u) { if (!u.hasConsent()) throw new SecurityException(); }
        void requireConsentOnPaper(User u) { System.out.println("really?"); }
        static void isTrue(boolean b) { if (!b) throw new IllegalArgumentException(); }
        void m(User u) { requireConsent(u); sink(u); //: * of $0
        }
        void paper(User u) { requireConsentOnPaper(u); sink(u); //: nothing
        }
        void asserted(User u) { isTrue(u.hasConsent()); sink(u); //: * of $0
        }
        void statement(User u) { assert u.hasConsent(); sink(u); //: nothing
        }
        void swallowed(User u) {
          try { requireConsent(u); } catch (SecurityException e) { }
          sink(u); //: nothing
        }
        void respected(User u) {
          try { requireConsent(u); sink(u); //: * of $0
          } catch (SecurityException e) { sink(e); //: nothing
          } finally { sink(u); //: nothing
          }
        }
        void left(User u) {
          try { requireConsent(u); } catch (SecurityException e) { return; }
          sink(u); //: * of $0
        }
        """);
  }

  @Test
  void lambdas() {
    check(
        """
        void created(User u) {
          if (u.hasConsent()) { run(() -> sink(u)); //: * of $-2
          }
          run(() -> sink(u)); //: nothing
          Runnable later = () -> sink(u); //: * of $-2
          if (u.hasConsent()) { later.run(); }
        }
        static void run(Runnable r) { r.run(); }
        static void ifGranted(User u, Runnable r) { if (u.hasConsent()) { r.run(); } }
        static void always(User u, Runnable r) { u.hasConsent(); r.run(); }
        static void either(User u, Runnable yes, Runnable no) {
          if (u.hasConsent()) { yes.run(); } else { no.run(); }
        }
        void wrapped(User u) {
          ifGranted(u, () -> sink(u)); //: * of $-2
          always(u, () -> sink(u)); //: nothing
          either(u, () -> sink(u), //: * of $-2
              () -> sink(u)); //: nothing
        }
        """);
  }

  @Test
  void streams() {
    check(
        """
        void filtered(List<User> users, Optional<User> one) {
          users.stream().filter(User::hasConsent).forEach(u -> sink(u)); //: * of $0
          users.stream().filter(u -> u.isPremium() && u.hasConsent()).map(User::id).forEach(i -> sink(i)); //: * of $0
          users.stream().filter(u -> u.isPremium() || u.hasConsent()).forEach(u -> sink(u)); //: nothing
          users.stream().filter(u -> !u.hasConsent()).forEach(u -> sink(u)); //: nothing
          one.filter(User::hasConsent).ifPresent(u -> sink(u)); //: * of $0
          List<User> ok = users.stream().filter(User::hasConsent).toList();
          for (User u : ok) { sink(u); //: * of local
          }
        }
        void every(List<User> users) {
          if (users.stream().allMatch(User::hasConsent)) {
            users.forEach(u -> sink(u)); //: * of $0
          }
          if (users.stream().noneMatch(u -> !u.hasConsent())) {
            for (User u : users) { sink(u); //: * of $0.[] & * of local
            }
          }
          if (users.stream().anyMatch(User::hasConsent)) {
            users.forEach(u -> sink(u)); //: nothing
          }
        }
        void removed(List<User> users) {
          users.removeIf(u -> !u.hasConsent());
          users.forEach(u -> sink(u)); //: * of $0
        }
        void some(User u) {
          if (u.getConsents().stream().anyMatch(p -> p == Purpose.ANALYTICS)) sink(u); //: ANALYTICS of $0
          if (u.getConsents().stream().anyMatch(p -> p != Purpose.ANALYTICS)) sink(u); //: nothing
          if (!u.getConsents().stream().anyMatch(p -> p == Purpose.ANALYTICS)) sink(u); //: nothing
          if (u.getConsents().stream().anyMatch(p -> true)) sink(u); //: nothing
        }
        """);
  }

  @Test
  void withdrawals() {
    check(
        """
        static class Client {
          boolean consentGiven;
          boolean isConsentGiven() { return consentGiven; }
          void withdrawConsent() { consentGiven = false; }
        }
        void m(Client c, Client d) {
          if (c.isConsentGiven()) {
            sink(c); //: * of $0
            d.withdrawConsent();
            sink(c); //: * of $0
            c.withdrawConsent();
            sink(c); //: nothing
          }
          if (c.consentGiven) { sink(c); //: * of $0
          }
        }
        """);
  }

  @Test
  void fields() {
    check(
        """
        static class Session {
          private final User viewer; private final boolean allowed; private final boolean premium;
          Session(User viewer, boolean premium) {
            this.viewer = viewer; this.allowed = viewer.hasConsent(); this.premium = premium;
          }
          void m() {
            if (allowed) sink(viewer); //: * of $-1.viewer
            if (premium) sink(viewer); //: nothing
          }
        }
        """);
  }

  @Test
  void annotations() {
    check(
        """
        @interface RequiresConsent { Purpose value(); }
        @RequiresConsent(Purpose.AI_TRAINING) @interface ForAi {}
        @RequiresConsent(Purpose.ANALYTICS) void a(User u) { sink(u); //: ANALYTICS of none
        }
        @ForAi void b(User u) { sink(u); //: AI_TRAINING of none
        }
        @RequiresConsent(Purpose.AI_TRAINING) static class C { void c(User u) { sink(u); //: AI_TRAINING of none
        } }
        """);
  }

  @Test
  void namedParametersCountWhereNobodyCalls() {
    check(
        """
        void m(User u, boolean consentGiven) {
          if (consentGiven) sink(u); //: * of none
        }
        """);
  }
}
