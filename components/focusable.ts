/** What can have the focus. */
export const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';
