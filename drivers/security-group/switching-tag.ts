/** On a group edited in place, between its first and its last call: the transfer that edits it. */
export const switchingTag = 'conveyance:switching';
