CREATE TABLE `act` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`owner_office` text NOT NULL,
	`kind` text NOT NULL,
	`number` text,
	`date` text,
	`date_first` text GENERATED ALWAYS AS (case length("date") when 4 then "date" || '-01-01' when 7 then "date" || '-01' else "date" end) VIRTUAL,
	`date_last` text GENERATED ALWAYS AS (case length("date") when 4 then "date" || '-12-31' when 7 then date("date" || '-01', '+1 month', '-1 day') else "date" end) VIRTUAL,
	`object` text,
	`signatory` text,
	`state` text NOT NULL,
	`rectifies_id` integer,
	FOREIGN KEY (`rectifies_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `act_uid_unique` ON `act` (`uid`);--> statement-breakpoint
CREATE TABLE `act_line` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`act_id` integer NOT NULL,
	`worker_id` integer NOT NULL,
	`posting_id` integer,
	`admin_position_id` integer,
	FOREIGN KEY (`act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posting_id`) REFERENCES `posting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`admin_position_id`) REFERENCES `admin_position`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `act_line_uid_unique` ON `act_line` (`uid`);--> statement-breakpoint
CREATE INDEX `act_line_act` ON `act_line` (`act_id`);--> statement-breakpoint
CREATE INDEX `act_line_worker` ON `act_line` (`worker_id`);--> statement-breakpoint
CREATE TABLE `admin_position` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`kind` text NOT NULL,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	`host_facility_id` integer,
	`reason` text,
	`act_id` integer,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `admin_position_uid_unique` ON `admin_position` (`uid`);--> statement-breakpoint
CREATE INDEX `admin_position_worker` ON `admin_position` (`worker_id`);--> statement-breakpoint
CREATE TABLE `career_spell` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`corps_id` integer NOT NULL,
	`specialty` text,
	`statut` text,
	`category` text,
	`grade` text,
	`classe` text,
	`echelon` text,
	`indice` text,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corps_id`) REFERENCES `corps`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `career_spell_uid_unique` ON `career_spell` (`uid`);--> statement-breakpoint
CREATE INDEX `career_spell_worker` ON `career_spell` (`worker_id`);--> statement-breakpoint
CREATE TABLE `contract` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`kind` text NOT NULL,
	`employer` text,
	`funding_source` text,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_uid_unique` ON `contract` (`uid`);--> statement-breakpoint
CREATE INDEX `contract_worker` ON `contract` (`worker_id`);--> statement-breakpoint
CREATE TABLE `posting` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`facility_id` integer NOT NULL,
	`service` text,
	`fonction_id` integer,
	`kind` text NOT NULL,
	`fte` real DEFAULT 1 NOT NULL,
	`decided_on` text,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	`start_reason` text,
	`end_reason` text,
	`start_act_id` integer,
	`end_act_id` integer,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fonction_id`) REFERENCES `fonction`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`start_act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`end_act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "posting_fte" CHECK("posting"."fte" > 0 and "posting"."fte" <= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `posting_uid_unique` ON `posting` (`uid`);--> statement-breakpoint
CREATE INDEX `posting_worker` ON `posting` (`worker_id`);--> statement-breakpoint
CREATE INDEX `posting_facility` ON `posting` (`facility_id`);--> statement-breakpoint
CREATE TABLE `service_segment` (
	`id` integer PRIMARY KEY NOT NULL,
	`worker_id` integer NOT NULL,
	`facility_id` integer NOT NULL,
	`corps_id` integer,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`budget` integer DEFAULT false NOT NULL,
	`available` integer DEFAULT false NOT NULL,
	`flagged` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `service_segment_worker` ON `service_segment` (`worker_id`);--> statement-breakpoint
CREATE INDEX `service_segment_facility` ON `service_segment` (`facility_id`,`to_day`,`from_day`,`corps_id`,`budget`,`available`,`worker_id`);--> statement-breakpoint
CREATE TABLE `worker_search` (
	`id` integer PRIMARY KEY NOT NULL,
	`names` text NOT NULL,
	`phonetic` text NOT NULL,
	`numbers` text NOT NULL,
	`area` text NOT NULL,
	`sort_name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `norm_group` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`set_id` integer NOT NULL,
	`code` text NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`abbreviation` text NOT NULL,
	`sort_order` integer NOT NULL,
	FOREIGN KEY (`set_id`) REFERENCES `norm_set`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `norm_group_uid_unique` ON `norm_group` (`uid`);--> statement-breakpoint
CREATE TABLE `norm_group_member` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`group_id` integer NOT NULL,
	`corps_id` integer NOT NULL,
	`primary` integer DEFAULT false NOT NULL,
	`sort_order` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `norm_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corps_id`) REFERENCES `corps`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `norm_group_member_uid_unique` ON `norm_group_member` (`uid`);--> statement-breakpoint
CREATE TABLE `norm_line` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`set_id` integer NOT NULL,
	`group_id` integer NOT NULL,
	`facility_type` text,
	`facility_id` integer,
	`milieu` text,
	`population_min` integer,
	`population_max` integer,
	`minimum` integer NOT NULL,
	`ideal` integer,
	`mandatory` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`set_id`) REFERENCES `norm_set`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `norm_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `norm_line_uid_unique` ON `norm_line` (`uid`);--> statement-breakpoint
CREATE INDEX `norm_line_set` ON `norm_line` (`set_id`);--> statement-breakpoint
CREATE TABLE `norm_set` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`code` text NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`status` text NOT NULL,
	`from_day` text,
	`to_day` text,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `norm_set_uid_unique` ON `norm_set` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `norm_set_code_unique` ON `norm_set` (`code`);--> statement-breakpoint
CREATE TABLE `facility` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`owner_office` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`aliases` text NOT NULL,
	`codes` text NOT NULL,
	`latitude` real,
	`longitude` real,
	`position_source` text,
	`source` text NOT NULL,
	`import_batch` text,
	`import_key` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facility_uid_unique` ON `facility` (`uid`);--> statement-breakpoint
CREATE INDEX `facility_folded` ON `facility` (`folded`);--> statement-breakpoint
CREATE INDEX `facility_import_key` ON `facility` (`import_key`);--> statement-breakpoint
CREATE TABLE `facility_catchment` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`facility_id` integer NOT NULL,
	`year` integer NOT NULL,
	`value` integer NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facility_catchment_uid_unique` ON `facility_catchment` (`uid`);--> statement-breakpoint
CREATE INDEX `facility_catchment_facility` ON `facility_catchment` (`facility_id`,`year`);--> statement-breakpoint
CREATE TABLE `facility_place` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`facility_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`from_day` text,
	`to_day` text,
	`proposed` integer DEFAULT false NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facility_place_uid_unique` ON `facility_place` (`uid`);--> statement-breakpoint
CREATE INDEX `facility_place_unit` ON `facility_place` (`unit_id`,`facility_id`);--> statement-breakpoint
CREATE INDEX `facility_place_facility` ON `facility_place` (`facility_id`);--> statement-breakpoint
CREATE TABLE `facility_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`facility_id` integer NOT NULL,
	`type` text,
	`sector` text,
	`managing_body` text,
	`milieu` text,
	`status` text NOT NULL,
	`from_day` text,
	`to_day` text,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facility_state_uid_unique` ON `facility_state` (`uid`);--> statement-breakpoint
CREATE INDEX `facility_state_facility` ON `facility_state` (`facility_id`);--> statement-breakpoint
CREATE TABLE `org_unit` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`key` text NOT NULL,
	`level` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`aliases` text NOT NULL,
	`opened` text,
	`closed` text,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `org_unit_uid_unique` ON `org_unit` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `org_unit_key_unique` ON `org_unit` (`key`);--> statement-breakpoint
CREATE INDEX `org_unit_folded` ON `org_unit` (`folded`);--> statement-breakpoint
CREATE TABLE `org_unit_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`old_unit_id` integer NOT NULL,
	`new_unit_id` integer NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`old_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`new_unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `org_unit_change_uid_unique` ON `org_unit_change` (`uid`);--> statement-breakpoint
CREATE TABLE `org_unit_code` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`unit_id` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `org_unit_code_uid_unique` ON `org_unit_code` (`uid`);--> statement-breakpoint
CREATE INDEX `org_unit_code_unit` ON `org_unit_code` (`unit_id`);--> statement-breakpoint
CREATE TABLE `org_unit_parent` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`unit_id` integer NOT NULL,
	`parent_id` integer NOT NULL,
	`tree` text NOT NULL,
	`from_day` text,
	`to_day` text,
	`source` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `org_unit_parent_uid_unique` ON `org_unit_parent` (`uid`);--> statement-breakpoint
CREATE INDEX `org_unit_parent_parent` ON `org_unit_parent` (`parent_id`,`unit_id`);--> statement-breakpoint
CREATE INDEX `org_unit_parent_unit` ON `org_unit_parent` (`unit_id`);--> statement-breakpoint
CREATE TABLE `population` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`value` integer NOT NULL,
	`source` text NOT NULL,
	`method` text NOT NULL,
	`boundaries_on` text NOT NULL,
	`preferred` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `population_uid_unique` ON `population` (`uid`);--> statement-breakpoint
CREATE INDEX `population_unit` ON `population` (`unit_id`,`year`);--> statement-breakpoint
CREATE TABLE `corps` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`code` text NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`feminine_fr` text,
	`abbreviation` text NOT NULL,
	`isco08` text NOT NULL,
	`category` text,
	`who_group` text NOT NULL,
	`associate` integer DEFAULT false NOT NULL,
	`sort_order` integer NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `corps_uid_unique` ON `corps` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `corps_code_unique` ON `corps` (`code`);--> statement-breakpoint
CREATE TABLE `fonction` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`code` text NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`sort_order` integer NOT NULL,
	`hidden` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fonction_uid_unique` ON `fonction` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `fonction_code_unique` ON `fonction` (`code`);--> statement-breakpoint
CREATE TABLE `list_item` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`list` text NOT NULL,
	`code` text NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`attributes` text NOT NULL,
	`sort_order` integer NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `list_item_uid_unique` ON `list_item` (`uid`);--> statement-breakpoint
CREATE INDEX `list_item_list` ON `list_item` (`list`,`sort_order`);--> statement-breakpoint
CREATE TABLE `retirement_rule` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`statut` text NOT NULL,
	`category` text NOT NULL,
	`employer_sector` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`age` integer NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `retirement_rule_uid_unique` ON `retirement_rule` (`uid`);--> statement-breakpoint
CREATE TABLE `threshold` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`code` text NOT NULL,
	`value` real NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`year` integer,
	`groups` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `threshold_uid_unique` ON `threshold` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `threshold_code_unique` ON `threshold` (`code`);--> statement-breakpoint
CREATE TABLE `change_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`op` blob NOT NULL,
	`act` blob NOT NULL,
	`clock` text NOT NULL,
	`base_clock` text,
	`device` text NOT NULL,
	`office` text NOT NULL,
	`user` text NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`uid` blob NOT NULL,
	`field` text,
	`old` text,
	`new` text,
	`reason` text,
	`previous_hash` blob NOT NULL,
	`hash` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `change_log_op_unique` ON `change_log` (`op`);--> statement-breakpoint
CREATE INDEX `change_log_uid` ON `change_log` (`uid`,`seq`);--> statement-breakpoint
CREATE INDEX `change_log_act` ON `change_log` (`act`);--> statement-breakpoint
CREATE TABLE `draft` (
	`key` text PRIMARY KEY NOT NULL,
	`user` text NOT NULL,
	`payload` text NOT NULL,
	`saved_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_batch` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`act_uid` text NOT NULL,
	`imported_at` text NOT NULL,
	`counts` text NOT NULL,
	`undone_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_batch_uid_unique` ON `import_batch` (`uid`);--> statement-breakpoint
CREATE TABLE `local_state` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `office` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`self` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `office_uid_unique` ON `office` (`uid`);--> statement-breakpoint
CREATE TABLE `setting` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `setting_uid_unique` ON `setting` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `setting_name_unique` ON `setting` (`name`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`normalised` text NOT NULL,
	`sort_order` integer NOT NULL,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_uid_unique` ON `contact` (`uid`);--> statement-breakpoint
CREATE INDEX `contact_worker` ON `contact` (`worker_id`);--> statement-breakpoint
CREATE TABLE `identifier` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`type` text NOT NULL,
	`number` text NOT NULL,
	`normalised` text NOT NULL,
	`issued` text,
	`expires` text,
	`duplicate_reason` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identifier_uid_unique` ON `identifier` (`uid`);--> statement-breakpoint
CREATE INDEX `identifier_worker` ON `identifier` (`worker_id`);--> statement-breakpoint
CREATE INDEX `identifier_number` ON `identifier` (`type`,`normalised`);--> statement-breakpoint
CREATE TABLE `worker` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`owner_office` text NOT NULL,
	`prenoms` text NOT NULL,
	`nom` text NOT NULL,
	`nom_epoux` text,
	`civilite` text,
	`father` text,
	`mother` text,
	`sex` text,
	`birth` text,
	`birth_first` text GENERATED ALWAYS AS (case length("birth") when 4 then "birth" || '-01-01' when 7 then "birth" || '-01' else "birth" end) VIRTUAL,
	`birth_last` text GENERATED ALWAYS AS (case length("birth") when 4 then "birth" || '-12-31' when 7 then date("birth" || '-01', '+1 month', '-1 day') else "birth" end) VIRTUAL,
	`birth_source` text,
	`birthplace` text,
	`nationality` text,
	`residence` text,
	`marital_status` text,
	CONSTRAINT "worker_names" CHECK(length("worker"."nom") > 0 and length("worker"."prenoms") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `worker_uid_unique` ON `worker` (`uid`);