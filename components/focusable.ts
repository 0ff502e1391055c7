/** The selector of focusable elements. */
export const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';
