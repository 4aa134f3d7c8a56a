/** The strings about evidence, in Korean. */
export const evidence = {
  'evidence.show': '{{kind}} {{name}} 보기',
  'evidence.object': '클러스터에 있는 그대로의 {{kind}} {{name}}',
  'evidence.waiting': '{{kind}} {{name}} 정보를 기다리는 중입니다.',
};
