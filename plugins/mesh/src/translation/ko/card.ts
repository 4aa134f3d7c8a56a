/** The strings of the cards, in Korean. */
export const card = {
  'card.title': '메시',
  'card.details': '자세히 보기',
  'card.summaryTitle': '메시: 남은 이동',
  'card.toMove': '이동 필요',
  'card.waiting': '메시 상태를 기다리는 중입니다.',
  'card.failed': '메시 상태를 가져올 수 없음',
  'card.more_one': '외 {{count}}곳',
  'card.more_other': '외 {{count}}곳',
  'card.others_one': '{{count}}곳은 이동할 것이 없음',
  'card.others_other': '{{count}}곳은 이동할 것이 없음',
};
