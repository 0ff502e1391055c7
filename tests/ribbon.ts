/** The description of the text field if nothing is replaced. */
export const asItStands = /^Type here to change the sequence/;
