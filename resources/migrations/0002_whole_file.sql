CREATE TABLE `accident` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`kind` text NOT NULL,
	`occurred` text,
	`occurred_first` text GENERATED ALWAYS AS (case length("occurred") when 4 then "occurred" || '-01-01' when 7 then "occurred" || '-01' else "occurred" end) VIRTUAL,
	`occurred_last` text GENERATED ALWAYS AS (case length("occurred") when 4 then "occurred" || '-12-31' when 7 then date("occurred" || '-01', '+1 month', '-1 day') else "occurred" end) VIRTUAL,
	`place` text,
	`description` text,
	`involved` text,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	`follow_up` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accident_uid_unique` ON `accident` (`uid`);--> statement-breakpoint
CREATE INDEX `accident_worker` ON `accident` (`worker_id`);--> statement-breakpoint
CREATE TABLE `appraisal` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`year` integer NOT NULL,
	`score` real,
	`out_of` real,
	`mention` text,
	`appraiser` text,
	`appraised_on` text,
	`notes` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appraisal_uid_unique` ON `appraisal` (`uid`);--> statement-breakpoint
CREATE INDEX `appraisal_worker` ON `appraisal` (`worker_id`);--> statement-breakpoint
CREATE TABLE `benefit` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`kind` text NOT NULL,
	`amount` integer,
	`currency` text,
	`funding_source` text,
	`recurrence` text,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	`notes` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `benefit_uid_unique` ON `benefit` (`uid`);--> statement-breakpoint
CREATE INDEX `benefit_worker` ON `benefit` (`worker_id`);--> statement-breakpoint
CREATE TABLE `confirmation` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`kind` text NOT NULL,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`due` text,
	`due_first` text GENERATED ALWAYS AS (case length("due") when 4 then "due" || '-01-01' when 7 then "due" || '-01' else "due" end) VIRTUAL,
	`due_last` text GENERATED ALWAYS AS (case length("due") when 4 then "due" || '-12-31' when 7 then date("due" || '-01', '+1 month', '-1 day') else "due" end) VIRTUAL,
	`confirmed` text,
	`confirmed_first` text GENERATED ALWAYS AS (case length("confirmed") when 4 then "confirmed" || '-01-01' when 7 then "confirmed" || '-01' else "confirmed" end) VIRTUAL,
	`confirmed_last` text GENERATED ALWAYS AS (case length("confirmed") when 4 then "confirmed" || '-12-31' when 7 then date("confirmed" || '-01', '+1 month', '-1 day') else "confirmed" end) VIRTUAL,
	`outcome` text,
	`act_id` integer,
	`notes` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `confirmation_uid_unique` ON `confirmation` (`uid`);--> statement-breakpoint
CREATE INDEX `confirmation_worker` ON `confirmation` (`worker_id`);--> statement-breakpoint
CREATE TABLE `discipline` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`measure` text NOT NULL,
	`reason` text,
	`decided_on` text,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	`present` text,
	`notes` text,
	`act_id` integer,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `discipline_uid_unique` ON `discipline` (`uid`);--> statement-breakpoint
CREATE INDEX `discipline_worker` ON `discipline` (`worker_id`);--> statement-breakpoint
CREATE TABLE `leave_adjustment` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`days` real NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leave_adjustment_uid_unique` ON `leave_adjustment` (`uid`);--> statement-breakpoint
CREATE INDEX `leave_adjustment_worker` ON `leave_adjustment` (`worker_id`);--> statement-breakpoint
CREATE TABLE `leave_request` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`requested_on` text,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`days` real NOT NULL,
	`supervisor_opinion` text,
	`decided_on` text,
	`returned_on` text,
	`cause` text,
	`notes` text,
	`admin_position_id` integer,
	`act_id` integer,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`admin_position_id`) REFERENCES `admin_position`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leave_request_uid_unique` ON `leave_request` (`uid`);--> statement-breakpoint
CREATE INDEX `leave_request_worker` ON `leave_request` (`worker_id`);--> statement-breakpoint
CREATE TABLE `office_transfer` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`direction` text NOT NULL,
	`other` text NOT NULL,
	`state` text NOT NULL,
	`announced_on` text NOT NULL,
	`answered_on` text,
	`arrived_on` text,
	`reason` text,
	`facility_id` integer,
	`posting_id` integer,
	`act_id` integer,
	`urgent` integer DEFAULT false NOT NULL,
	`notes` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posting_id`) REFERENCES `posting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `office_transfer_uid_unique` ON `office_transfer` (`uid`);--> statement-breakpoint
CREATE INDEX `office_transfer_worker` ON `office_transfer` (`worker_id`);--> statement-breakpoint
CREATE TABLE `presence` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`facility_id` integer,
	`checked_on` text NOT NULL,
	`state` text NOT NULL,
	`source` text,
	`notes` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `presence_uid_unique` ON `presence` (`uid`);--> statement-breakpoint
CREATE INDEX `presence_worker` ON `presence` (`worker_id`);--> statement-breakpoint
CREATE TABLE `public_holiday` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`day` text NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_holiday_uid_unique` ON `public_holiday` (`uid`);--> statement-breakpoint
CREATE TABLE `salary` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	`notes` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `salary_uid_unique` ON `salary` (`uid`);--> statement-breakpoint
CREATE INDEX `salary_worker` ON `salary` (`worker_id`);--> statement-breakpoint
CREATE TABLE `facility_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`facility_id` integer NOT NULL,
	`other_id` integer,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`old_name` text,
	`new_name` text,
	`source` text NOT NULL,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facility_change_uid_unique` ON `facility_change` (`uid`);--> statement-breakpoint
CREATE INDEX `facility_change_facility` ON `facility_change` (`facility_id`);--> statement-breakpoint
CREATE INDEX `facility_change_other` ON `facility_change` (`other_id`);--> statement-breakpoint
CREATE TABLE `facility_contact` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`facility_id` integer NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`normalised` text NOT NULL,
	`name` text,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facility_contact_uid_unique` ON `facility_contact` (`uid`);--> statement-breakpoint
CREATE INDEX `facility_contact_facility` ON `facility_contact` (`facility_id`);--> statement-breakpoint
CREATE TABLE `facility_service` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`facility_id` integer NOT NULL,
	`service` text NOT NULL,
	`from_day` text,
	`to_day` text,
	`notes` text,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facility_service_uid_unique` ON `facility_service` (`uid`);--> statement-breakpoint
CREATE INDEX `facility_service_facility` ON `facility_service` (`facility_id`);--> statement-breakpoint
CREATE TABLE `act_text` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`act_id` integer NOT NULL,
	`template` text NOT NULL,
	`locale` text NOT NULL,
	`content` text NOT NULL,
	`pdf` text,
	FOREIGN KEY (`act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `act_text_uid_unique` ON `act_text` (`uid`);--> statement-breakpoint
CREATE INDEX `act_text_act` ON `act_text` (`act_id`);--> statement-breakpoint
CREATE TABLE `letter_template` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`code` text NOT NULL,
	`act_kind` text NOT NULL,
	`label_fr` text NOT NULL,
	`label_en` text NOT NULL,
	`body` text NOT NULL,
	`sort_order` integer NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_template_uid_unique` ON `letter_template` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `letter_template_code_unique` ON `letter_template` (`code`);--> statement-breakpoint
CREATE TABLE `visa` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`code` text NOT NULL,
	`text_fr` text NOT NULL,
	`text_en` text NOT NULL,
	`kinds` text NOT NULL,
	`from_day` text,
	`to_day` text,
	`sort_order` integer NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visa_uid_unique` ON `visa` (`uid`);--> statement-breakpoint
CREATE TABLE `competency` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`competency` text NOT NULL,
	`evaluation` text,
	`evaluated` text,
	`evaluated_first` text GENERATED ALWAYS AS (case length("evaluated") when 4 then "evaluated" || '-01-01' when 7 then "evaluated" || '-01' else "evaluated" end) VIRTUAL,
	`evaluated_last` text GENERATED ALWAYS AS (case length("evaluated") when 4 then "evaluated" || '-12-31' when 7 then date("evaluated" || '-01', '+1 month', '-1 day') else "evaluated" end) VIRTUAL,
	`evaluator` text,
	`notes` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `competency_uid_unique` ON `competency` (`uid`);--> statement-breakpoint
CREATE INDEX `competency_worker` ON `competency` (`worker_id`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`role` text NOT NULL,
	`kind` text,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`dated` text,
	`dated_first` text GENERATED ALWAYS AS (case length("dated") when 4 then "dated" || '-01-01' when 7 then "dated" || '-01' else "dated" end) VIRTUAL,
	`dated_last` text GENERATED ALWAYS AS (case length("dated") when 4 then "dated" || '-12-31' when 7 then date("dated" || '-01', '+1 month', '-1 day') else "dated" end) VIRTUAL,
	`act_id` integer,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`act_id`) REFERENCES `act`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_uid_unique` ON `document` (`uid`);--> statement-breakpoint
CREATE INDEX `document_worker` ON `document` (`worker_id`);--> statement-breakpoint
CREATE TABLE `employment_history` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`employer` text NOT NULL,
	`title` text,
	`address` text,
	`phone` text,
	`supervisor` text,
	`may_contact` integer DEFAULT false NOT NULL,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	`start_wage` integer,
	`end_wage` integer,
	`currency` text,
	`responsibilities` text,
	`leaving` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `employment_history_uid_unique` ON `employment_history` (`uid`);--> statement-breakpoint
CREATE INDEX `employment_history_worker` ON `employment_history` (`worker_id`);--> statement-breakpoint
CREATE TABLE `language` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`language` text NOT NULL,
	`speaking` text,
	`reading` text,
	`writing` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `language_uid_unique` ON `language` (`uid`);--> statement-breakpoint
CREATE INDEX `language_worker` ON `language` (`worker_id`);--> statement-breakpoint
CREATE TABLE `licence` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`council` text NOT NULL,
	`registration_number` text,
	`number` text,
	`registered` text,
	`registered_first` text GENERATED ALWAYS AS (case length("registered") when 4 then "registered" || '-01-01' when 7 then "registered" || '-01' else "registered" end) VIRTUAL,
	`registered_last` text GENERATED ALWAYS AS (case length("registered") when 4 then "registered" || '-12-31' when 7 then date("registered" || '-01', '+1 month', '-1 day') else "registered" end) VIRTUAL,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	`notes` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `licence_uid_unique` ON `licence` (`uid`);--> statement-breakpoint
CREATE INDEX `licence_worker` ON `licence` (`worker_id`);--> statement-breakpoint
CREATE TABLE `name_history` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`prenoms` text NOT NULL,
	`nom` text NOT NULL,
	`nom_epoux` text,
	`until` text,
	`until_first` text GENERATED ALWAYS AS (case length("until") when 4 then "until" || '-01-01' when 7 then "until" || '-01' else "until" end) VIRTUAL,
	`until_last` text GENERATED ALWAYS AS (case length("until") when 4 then "until" || '-12-31' when 7 then date("until" || '-01', '+1 month', '-1 day') else "until" end) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `name_history_uid_unique` ON `name_history` (`uid`);--> statement-breakpoint
CREATE INDEX `name_history_worker` ON `name_history` (`worker_id`);--> statement-breakpoint
CREATE TABLE `note` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`written` text,
	`written_first` text GENERATED ALWAYS AS (case length("written") when 4 then "written" || '-01-01' when 7 then "written" || '-01' else "written" end) VIRTUAL,
	`written_last` text GENERATED ALWAYS AS (case length("written") when 4 then "written" || '-12-31' when 7 then date("written" || '-01', '+1 month', '-1 day') else "written" end) VIRTUAL,
	`text` text NOT NULL,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `note_uid_unique` ON `note` (`uid`);--> statement-breakpoint
CREATE INDEX `note_worker` ON `note` (`worker_id`);--> statement-breakpoint
CREATE TABLE `qualification` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`diploma` text NOT NULL,
	`field` text,
	`school` text,
	`school_name` text,
	`place` text,
	`obtained` text,
	`obtained_first` text GENERATED ALWAYS AS (case length("obtained") when 4 then "obtained" || '-01-01' when 7 then "obtained" || '-01' else "obtained" end) VIRTUAL,
	`obtained_last` text GENERATED ALWAYS AS (case length("obtained") when 4 then "obtained" || '-12-31' when 7 then date("obtained" || '-01', '+1 month', '-1 day') else "obtained" end) VIRTUAL,
	`number` text,
	`notes` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `qualification_uid_unique` ON `qualification` (`uid`);--> statement-breakpoint
CREATE INDEX `qualification_worker` ON `qualification` (`worker_id`);--> statement-breakpoint
CREATE TABLE `relation` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`sex` text,
	`birth` text,
	`birth_first` text GENERATED ALWAYS AS (case length("birth") when 4 then "birth" || '-01-01' when 7 then "birth" || '-01' else "birth" end) VIRTUAL,
	`birth_last` text GENERATED ALWAYS AS (case length("birth") when 4 then "birth" || '-12-31' when 7 then date("birth" || '-01', '+1 month', '-1 day') else "birth" end) VIRTUAL,
	`phone` text,
	`address` text,
	`dependent` integer DEFAULT false NOT NULL,
	`next_of_kin` integer DEFAULT false NOT NULL,
	`emergency` integer DEFAULT false NOT NULL,
	`notes` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `relation_uid_unique` ON `relation` (`uid`);--> statement-breakpoint
CREATE INDEX `relation_worker` ON `relation` (`worker_id`);--> statement-breakpoint
CREATE TABLE `post` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`owner_office` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`facility_id` integer NOT NULL,
	`service` text,
	`corps_id` integer,
	`fonction_id` integer,
	`reports_to_id` integer,
	`state` text NOT NULL,
	`fte` real DEFAULT 1 NOT NULL,
	`funding_source` text,
	`opened_on` text,
	`closed_on` text,
	`posted_on` text,
	`fill_by` text,
	`proposed_salary` integer,
	`currency` text,
	`description` text,
	`notes` text,
	FOREIGN KEY (`facility_id`) REFERENCES `facility`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corps_id`) REFERENCES `corps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fonction_id`) REFERENCES `fonction`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reports_to_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `post_uid_unique` ON `post` (`uid`);--> statement-breakpoint
CREATE INDEX `post_facility` ON `post` (`facility_id`);--> statement-breakpoint
CREATE INDEX `post_code` ON `post` (`code`);--> statement-breakpoint
CREATE TABLE `not_same_person` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`one_uid` blob NOT NULL,
	`other_uid` blob NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `not_same_person_uid_unique` ON `not_same_person` (`uid`);--> statement-breakpoint
CREATE INDEX `not_same_person_pair` ON `not_same_person` (`one_uid`,`other_uid`);--> statement-breakpoint
CREATE TABLE `worker_alias` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`former_uid` blob NOT NULL,
	`name` text NOT NULL,
	`merged_on` text NOT NULL,
	`merge_act` blob NOT NULL,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `worker_alias_uid_unique` ON `worker_alias` (`uid`);--> statement-breakpoint
CREATE INDEX `worker_alias_worker` ON `worker_alias` (`worker_id`);--> statement-breakpoint
CREATE INDEX `worker_alias_former` ON `worker_alias` (`former_uid`);--> statement-breakpoint
CREATE TABLE `training` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`worker_id` integer NOT NULL,
	`session_id` integer,
	`course` text NOT NULL,
	`institution` text,
	`funder` text,
	`place` text,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	`hours` real,
	`credits` real,
	`attendance` text,
	`score` real,
	`result` text,
	`certified` text,
	`certified_first` text GENERATED ALWAYS AS (case length("certified") when 4 then "certified" || '-01-01' when 7 then "certified" || '-01' else "certified" end) VIRTUAL,
	`certified_last` text GENERATED ALWAYS AS (case length("certified") when 4 then "certified" || '-12-31' when 7 then date("certified" || '-01', '+1 month', '-1 day') else "certified" end) VIRTUAL,
	`retraining` integer DEFAULT false NOT NULL,
	`requested_by` text,
	`notes` text,
	FOREIGN KEY (`worker_id`) REFERENCES `worker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `training_session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_uid_unique` ON `training` (`uid`);--> statement-breakpoint
CREATE INDEX `training_worker` ON `training` (`worker_id`);--> statement-breakpoint
CREATE INDEX `training_session_of` ON `training` (`session_id`);--> statement-breakpoint
CREATE TABLE `training_session` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` blob NOT NULL,
	`owner_office` text NOT NULL,
	`course` text NOT NULL,
	`title` text,
	`place` text,
	`institution` text,
	`funder` text,
	`trainer` text,
	`start` text,
	`start_first` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-01-01' when 7 then "start" || '-01' else "start" end) VIRTUAL,
	`start_last` text GENERATED ALWAYS AS (case length("start") when 4 then "start" || '-12-31' when 7 then date("start" || '-01', '+1 month', '-1 day') else "start" end) VIRTUAL,
	`end` text,
	`end_first` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-01-01' when 7 then "end" || '-01' else "end" end) VIRTUAL,
	`end_last` text GENERATED ALWAYS AS (case length("end") when 4 then "end" || '-12-31' when 7 then date("end" || '-01', '+1 month', '-1 day') else "end" end) VIRTUAL,
	`hours` real,
	`credits` real,
	`seats` integer,
	`notes` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_session_uid_unique` ON `training_session` (`uid`);--> statement-breakpoint
ALTER TABLE `act` ADD `effective_on` text;--> statement-breakpoint
ALTER TABLE `act` ADD `notified_on` text;--> statement-breakpoint
ALTER TABLE `act_line` ADD `sort_order` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `admin_position` ADD `planned_end` text;--> statement-breakpoint
ALTER TABLE `admin_position` ADD `notes` text;--> statement-breakpoint
ALTER TABLE `posting` ADD `post_id` integer REFERENCES post(id);--> statement-breakpoint
ALTER TABLE `posting` ADD `supervisor_id` integer REFERENCES worker(id);--> statement-breakpoint
ALTER TABLE `posting` ADD `planned_end` text;--> statement-breakpoint
ALTER TABLE `contact` ADD `notes` text;--> statement-breakpoint
ALTER TABLE `identifier` ADD `issued_at` text;--> statement-breakpoint
ALTER TABLE `identifier` ADD `country` text;