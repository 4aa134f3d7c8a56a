// @ts-check

/**
 * Times are milliseconds since 1970 by the database's clock, and JSON is text: both read the same on PostgreSQL and SQLite.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('mesh_migrations', table => {
    table.uuid('id').primary();
    table.string('cluster', 253).notNullable();
    table.string('namespace', 63).notNullable();
    table.integer('sequence').notNullable();
    table.integer('version').notNullable();
    table.integer('standing_version').notNullable();
    table.integer('format').notNullable();
    table.text('record').notNullable();
    table.string('phase', 32).notNullable();
    table.text('view').notNullable();
    table.text('said').nullable();
    table.text('requested_by').notNullable();
    table.text('reason').notNullable();
    table.string('plan_digest', 64).notNullable();
    table.text('target_version').nullable();
    table.text('prior_version').nullable();
    table.text('asked').nullable();
    table.text('trouble').nullable();
    table.text('open_intent').nullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('finished_at').nullable();
    table.string('ticket', 36).nullable();
    table.bigInteger('claimed_until').nullable();
    table.bigInteger('next_look_at').nullable();
    table.integer('attempts').notNullable();
    table.unique(['cluster', 'namespace', 'sequence'], {
      indexName: 'mesh_migrations_sequence',
    });
    table.index(['next_look_at'], 'mesh_migrations_next_look');
    table.index(['updated_at'], 'mesh_migrations_updated');
    table.index(['created_at', 'id'], 'mesh_migrations_created');
  });
  await knex.raw(
    'create unique index mesh_migrations_one_open on mesh_migrations (cluster, namespace) where finished_at is null',
  );

  await knex.schema.createTable('mesh_migration_events', table => {
    table
      .uuid('migration_id')
      .notNullable()
      .references('id')
      .inTable('mesh_migrations')
      .onDelete('CASCADE');
    table.integer('seq').notNullable();
    table.bigInteger('at').notNullable();
    table.string('kind', 16).notNullable();
    table.text('by').nullable();
    table.text('message').notNullable();
    table.text('object').nullable();
    table.primary(['migration_id', 'seq']);
  });

  await knex.schema.createTable('mesh_plans', table => {
    table.string('digest', 64).primary();
    table.text('plan').notNullable();
    table.bigInteger('made_at').notNullable();
    table.index(['made_at'], 'mesh_plans_made');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('mesh_plans');
  await knex.schema.dropTable('mesh_migration_events');
  await knex.schema.dropTable('mesh_migrations');
};
