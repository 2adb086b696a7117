package com.acme.clinic.billing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Sends invoices; <script>alert("a comment is text")</script> & stays so. */
final class InvoiceMailer {

  private static final Logger log = LoggerFactory.getLogger(InvoiceMailer.class);

  void send(Invoice invoice) {
    Payer payer = invoice.getPayer();
    MDC.put("payer", payer.getEmail());
    log.info("sending invoice {} to <b>{}</b>", invoice.getNumber(), payer.getEmail());
    try {
      bank.collect(payer.getIban(), invoice.getTotal());
    } catch (RefusedException refused) {
      log.warn("IBAN {} of {} was refused", payer.getIban(), payer.getName(), refused);
    }
    log.debug("payer is {}", payer);
  }
}
