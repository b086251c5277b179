import { answerQuestion, parseQuestion } from "../databases/answer-question";

/** Asks a restored database, from inside its network. It holds no right on AWS, and remembers nothing. */
export const handler = async (event: unknown) => answerQuestion(parseQuestion(event));
