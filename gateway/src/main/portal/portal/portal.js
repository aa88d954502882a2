"use strict";
window.addEventListener("load", () => {
  window.ui = SwaggerUIBundle({
    url: "/openapi?format=json",
    dom_id: "#reference",
    deepLinking: true,
    filter: true,
    docExpansion: "none",
    tagsSorter: "alpha",
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    persistAuthorization: false,
    tryItOutEnabled: true,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis],
    // Every POST needs a key of its own; the page makes one where the caller left it empty.
    requestInterceptor: (request) => {
      if (request.method === "POST" && !request.headers["Idempotency-Key"]) {
        request.headers["Idempotency-Key"] = crypto.randomUUID();
      }
      return request;
    },
  });
});
