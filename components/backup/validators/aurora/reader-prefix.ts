/** The first letters of the name of each instance that a validator makes: its role may touch no other. */
export const readerPrefix = "socle-reader-";
