/** A template with something that only Handlebars itself can print. */
export class NotPlain extends Error {}
