/** What the text box says of itself where everything is read as it stands. */
export const asItStands = /^Type here to change the sequence/;
