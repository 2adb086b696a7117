package com.acme.clinic.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets people in. */
class LoginController {

  @PostMapping("/login")
  String login(@RequestParam String email, @RequestParam String password) {
    log.info("login of {}", email);
    if (!accounts.matches(email, password)) {
      log.error("wrong password {} for {}", password, email);
      Sentry.setExtra("email", email);
      return "redirect:/login?failed";
    }
    log.debug("session from {}", request.getRemoteAddr());
    hubspot.contacts().create(Map.of("email", email));
    return "redirect:/";
  }

  @PostMapping("/kids")
  void kid(@RequestParam String childName) {
    mixpanel.track("kid added", Map.of("name", childName));
  }
}
