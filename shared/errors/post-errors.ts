/** Refusals of a post. `data.field` names the field of the form. */
export const postErrors = {
  /** A post of the office that is not abolished has the code. */
  POST_CODE_TAKEN: 'POST_CODE_TAKEN',
  /** A format with words in braces that mean nothing, or that gives all posts one code. */
  POST_CODE_FORMAT: 'POST_CODE_FORMAT',
  /** A post would report to itself, straight away or by way of others. */
  POST_CIRCLE: 'POST_CIRCLE',
  /** A post of another facility. */
  POST_ELSEWHERE: 'POST_ELSEWHERE',
  /** A frozen or abolished post is not to be filled. */
  POST_NOT_OPEN: 'POST_NOT_OPEN',
  /** Somebody fills the post that should be abolished. */
  POST_HELD: 'POST_HELD',
  /** The post is in another state than the step needs, by another window perhaps. */
  POST_STATE: 'POST_STATE',
  /** The posting has ended, or never counted. */
  POSTING_NOT_PRESENT: 'POSTING_NOT_PRESENT',
} as const
